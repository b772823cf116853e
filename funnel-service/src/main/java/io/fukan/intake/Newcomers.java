package io.fukan.intake;

import io.fukan.account.Account;
import io.fukan.account.Contact;
import io.fukan.account.ContactDetails;
import io.fukan.account.Contacts;
import io.fukan.account.JobRank;
import io.fukan.account.PhoneNumber;
import io.fukan.lead.Lead;
import io.fukan.lead.Leads;
import io.fukan.lead.Stage;
import io.fukan.lead.Track;
import io.fukan.quality.QualityJudge;
import io.fukan.record.Stamp;
import io.fukan.work.CompanyNames;
import jakarta.persistence.EntityManager;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds the lead of somebody who turns to us, or enters one. The same e-mail address is the same person; companies are never
 * merged, and what is known of a person is filled in but never overwritten: anybody can type any address.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Newcomers {

    private final Leads leads;
    private final Contacts contacts;
    private final CompanyNames companies;
    private final QualityJudge judge;
    private final EntityManager entities;
    private final JdbcClient jdbc;

    Newcomers(
            Leads leads,
            Contacts contacts,
            CompanyNames companies,
            QualityJudge judge,
            EntityManager entities,
            JdbcClient jdbc) {
        this.leads = leads;
        this.contacts = contacts;
        this.companies = companies;
        this.judge = judge;
        this.entities = entities;
        this.jdbc = jdbc;
    }

    /**
     * A lead, and whether it is a new one.
     *
     * @param isNew whether it was entered just now
     * @param otherCompany the company that a known person named now, where it is another than we know; null: it is not
     */
    public record Found(Lead lead, boolean isNew, @Nullable String otherCompany) {}

    /**
     * The lead of that person: the latest that is open, else the latest laid aside, else a new one. One that was ended stays so.
     *
     * @param channel where a new one came from; null: unknown
     * @param campaign likewise
     */
    public Found lead(Stranger who, @Nullable Long channel, @Nullable Long campaign, Stamp stamp) {
        // Two forms sent at once by the same person must not make two people of them.
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 7101))")
                .param(who.email().toLowerCase(Locale.ROOT))
                .query((row, n) -> 0)
                .list();
        // Whoever is at the lead or the person this moment is waited for: an inquiry must not be refused for that.
        List<Lead> theirs = leads.lockOfContacts(contacts.idsOfEmail(who.email()));
        List<Contact> known = contacts.ofEmail(who.email());
        Optional<Lead> present = theirs.stream()
                .filter(lead -> lead.stage() != Stage.DISQUALIFIED)
                .max(Comparator.comparing((Lead lead) -> lead.stage().isOpen())
                        .thenComparing(lead -> lead.acquired().at()));
        if (present.isPresent()) {
            Long contact = present.get().contactId();
            if (contact != null) {
                fillIn(contacts.get(contact), who, stamp);
            }
            return new Found(present.get(), false, other(known, who));
        }
        return new Found(enter(who, known, channel, campaign, stamp), true, other(known, who));
    }

    private static @Nullable String other(List<Contact> known, Stranger who) {
        boolean asKnown = known.isEmpty()
                || known.stream()
                        .anyMatch(contact -> contact.account()
                                .map(Account::name)
                                .filter(name -> name.equals(who.company()))
                                .isPresent());
        return asKnown ? null : who.company();
    }

    private Lead enter(
            Stranger who, List<Contact> known, @Nullable Long channel, @Nullable Long campaign, Stamp stamp) {
        Contact contact = known.isEmpty() ? introduce(who, stamp) : known.get(0);
        Lead lead = Lead.acquired(Track.SDR, stamp);
        lead.concerns(contact.account().map(Account::id).orElse(null), contact.id());
        lead.cameThrough(channel, campaign);
        leads.save(lead);
        entities.flush();
        judge.judgeNew(List.of(lead.id()));
        return lead;
    }

    private Contact introduce(Stranger who, Stamp stamp) {
        Account account = who.company() == null ? null : companies.named(who.company(), stamp.recorded());
        ContactDetails details = new ContactDetails(
                who.lastName(),
                who.firstName(),
                null,
                null,
                who.email(),
                who.phone(),
                who.department(),
                who.title(),
                who.title() == null ? null : JobRank.of(who.title()).orElse(null));
        return contacts.save(new Contact(account, details, stamp.recorded()));
    }

    /** Only what was not known before. */
    private static void fillIn(Contact contact, Stranger who, Stamp stamp) {
        ContactDetails known = contact.details();
        PhoneNumber phone = known.phone() == null ? who.phone() : known.phone();
        String department = known.department() == null ? who.department() : known.department();
        String title = known.title() == null ? who.title() : known.title();
        ContactDetails more = new ContactDetails(
                known.lastName() == null ? who.lastName() : known.lastName(),
                known.firstName() == null ? who.firstName() : known.firstName(),
                known.lastKana(),
                known.firstKana(),
                known.email(),
                phone,
                department,
                title,
                known.rank());
        if (!more.equals(known)) {
            contact.revise(more, stamp.recorded());
        }
    }
}
