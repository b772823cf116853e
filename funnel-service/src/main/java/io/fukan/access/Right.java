package io.fukan.access;

import static io.fukan.organisation.Role.ADMIN;
import static io.fukan.organisation.Role.BDR;
import static io.fukan.organisation.Role.CS;
import static io.fukan.organisation.Role.FIELD;
import static io.fukan.organisation.Role.MANAGER;
import static io.fukan.organisation.Role.MARKETING;
import static io.fukan.organisation.Role.PARTNER;
import static io.fukan.organisation.Role.SDR;

import io.fukan.organisation.Role;
import java.util.EnumSet;
import java.util.Set;

/**
 * The kinds of deeds, and which roles may do them at all. On which records is a second question: {@link LeadScope} and
 * {@link LeadRights} answer it.
 */
public enum Right {
    /** Figures of the company's funnel. */
    DASHBOARDS_READ(ADMIN, MANAGER, MARKETING, SDR, BDR, FIELD, CS),
    /** Leads with their history, as far as the scope reaches. */
    LEADS_READ(ADMIN, MANAGER, MARKETING, SDR, BDR, FIELD, CS),
    LEADS_CREATE(ADMIN, MANAGER, MARKETING, SDR, BDR, FIELD),
    LEADS_UPDATE(ADMIN, MANAGER, MARKETING, SDR, BDR, FIELD, CS),
    /** Giving a lead to another owner; inside sales may only claim what nobody owns. */
    LEADS_REASSIGN(ADMIN, MANAGER, SDR, BDR),
    /** Names, telephone numbers and addresses of people; without it they are masked. */
    CONTACTS_READ(ADMIN, MANAGER, SDR, BDR, FIELD, CS),
    CALLS_LOG(ADMIN, MANAGER, SDR, BDR, FIELD, CS),
    /** Companies and the people there. */
    COMPANIES_WRITE(ADMIN, MANAGER, SDR, BDR, FIELD, CS),
    HANDOFFS_OFFER(ADMIN, MANAGER, MARKETING, SDR, BDR, FIELD),
    HANDOFFS_ANSWER(MANAGER, SDR, BDR, FIELD, CS),
    DEALS_READ(ADMIN, MANAGER, MARKETING, SDR, BDR, FIELD, CS),
    /** Deals entered by hand; inside sales begins one from its lead, where it may close alone. */
    DEALS_CREATE(ADMIN, MANAGER, FIELD),
    /** Inside sales only where the company lets it close deals; see {@link DealRights}. */
    DEALS_UPDATE(ADMIN, MANAGER, FIELD, SDR, BDR),
    /** Amounts of single deals. */
    DEAL_AMOUNTS_READ(ADMIN, MANAGER, FIELD, CS),
    /** Customers after the contract: their stage, their monthly revenue, their leaving. */
    CUSTOMERS_UPDATE(ADMIN, MANAGER, CS),
    /** Sums of amounts over the company. */
    AMOUNT_TOTALS_READ(ADMIN, MANAGER, MARKETING, FIELD, CS),
    /** Figures cut by person. */
    PERSONS_COMPARED(ADMIN, MANAGER, MARKETING, CS, FIELD, SDR, BDR),
    /** Saying by hand, with a reason, what a rule would judge otherwise. */
    QUALITY_JUDGE(ADMIN, MANAGER),
    /** Correcting when something happened, long after it did: figures of the past change. */
    HISTORY_CORRECT(ADMIN, MANAGER),
    /** Deleting leads and deals with all that hangs on them. */
    RECORDS_DELETE(ADMIN),
    IMPORT(ADMIN, MANAGER, MARKETING),
    EXPORT(ADMIN, MANAGER, MARKETING),
    /** Taking calls and the queue home as files: for those who export and see these pages themselves. */
    CALLS_EXPORT(ADMIN, MANAGER),
    DEFINITIONS_READ(ADMIN, MANAGER, MARKETING, SDR, BDR, FIELD, CS),
    DEFINITIONS_WRITE(ADMIN),
    /** What is asked and said on the phone: hearing sheet, scripts, questions with answers. */
    PLAYBOOK_WRITE(ADMIN, MANAGER),
    TARGETS_WRITE(ADMIN, MANAGER),
    /** Campaigns, and what strangers come by: pages to book on and forms to inquire through. */
    FORMS_WRITE(ADMIN, MARKETING),
    /** Which companies are approached unasked, by whom, and who counts there. */
    TARGET_ACCOUNTS_WRITE(ADMIN, MANAGER, BDR),
    /** Leads and deals that came through the firm which somebody outside works for, and how they stand. */
    FIRM_READ(PARTNER),
    /** 代理店: the partners, their contracts and who looks after them. */
    PARTNERS_WRITE(ADMIN, MANAGER),
    /** What is new with companies. */
    SIGNALS_WRITE(ADMIN, MANAGER, MARKETING, SDR, BDR, FIELD, CS),
    /** Putting a finding of the diagnosis aside, for everybody and with a reason. */
    FINDINGS_DISMISS(ADMIN, MANAGER),
    /** Signs about one of us by name: for those who lead, so that a sign does not become a verdict. */
    FINDINGS_ABOUT_PEOPLE(ADMIN, MANAGER),
    /** People, teams, channels, settings of the company, checks of the data. */
    ADMINISTRATION(ADMIN),
    AUDIT_READ(ADMIN, MANAGER),
    /** Tokens with which programs act as oneself. */
    TOKENS_OWN(ADMIN, MANAGER, MARKETING, SDR, BDR, FIELD, CS),
    /** One's own password and preferences. */
    SELF(ADMIN, MANAGER, MARKETING, SDR, BDR, FIELD, CS, PARTNER);

    private final Set<Role> roles;

    Right(Role first, Role... others) {
        roles = EnumSet.of(first, others);
    }

    /** Whether somebody in that role may do this at all. */
    public boolean isOf(Role role) {
        return roles.contains(role);
    }
}
