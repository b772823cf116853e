package io.fukan.security;

import static io.fukan.access.Right.ADMINISTRATION;
import static io.fukan.access.Right.AMOUNT_TOTALS_READ;
import static io.fukan.access.Right.CALLS_LOG;
import static io.fukan.access.Right.COMPANIES_WRITE;
import static io.fukan.access.Right.CUSTOMERS_UPDATE;
import static io.fukan.access.Right.DASHBOARDS_READ;
import static io.fukan.access.Right.DEALS_CREATE;
import static io.fukan.access.Right.DEALS_READ;
import static io.fukan.access.Right.DEALS_UPDATE;
import static io.fukan.access.Right.DEFINITIONS_READ;
import static io.fukan.access.Right.DEFINITIONS_WRITE;
import static io.fukan.access.Right.HANDOFFS_ANSWER;
import static io.fukan.access.Right.HANDOFFS_OFFER;
import static io.fukan.access.Right.IMPORT;
import static io.fukan.access.Right.LEADS_CREATE;
import static io.fukan.access.Right.LEADS_READ;
import static io.fukan.access.Right.LEADS_REASSIGN;
import static io.fukan.access.Right.LEADS_UPDATE;
import static io.fukan.access.Right.PARTNERS_WRITE;
import static io.fukan.access.Right.PLAYBOOK_WRITE;
import static io.fukan.access.Right.SELF;
import static io.fukan.access.Right.SIGNALS_WRITE;
import static io.fukan.access.Right.TARGETS_WRITE;
import static io.fukan.access.Right.TARGET_ACCOUNTS_WRITE;
import static io.fukan.access.Right.TOKENS_OWN;
import static io.fukan.security.AccessRules.row;
import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.PATCH;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import io.fukan.security.AccessRules.Row;
import java.util.List;

/** The rows of {@link AccessRules} for programs. */
final class ApiAccess {

    static final List<Row> ROWS = List.of(
            // figures
            row(GET, "/api/v1/kpis", DASHBOARDS_READ),
            row(GET, "/api/v1/kpis/{key}", DASHBOARDS_READ),
            row(GET, "/api/v1/kpis/{key}/records", DASHBOARDS_READ),
            row(GET, "/api/v1/kpis/{key}/cohorts", DASHBOARDS_READ),
            row(GET, "/api/v1/funnel", DASHBOARDS_READ),
            row(GET, "/api/v1/findings", DASHBOARDS_READ),
            row(GET, "/api/v1/kpi-design-check", DASHBOARDS_READ),
            // leads
            row(GET, "/api/v1/leads", LEADS_READ),
            row(GET, "/api/v1/queue", CALLS_LOG),
            row(POST, "/api/v1/queue/claim", LEADS_REASSIGN),
            row(POST, "/api/v1/calls/{id}/correct", CALLS_LOG),
            row(POST, "/api/v1/calls/{id}/undo", CALLS_LOG),
            row(POST, "/api/v1/leads", LEADS_CREATE),
            row(GET, "/api/v1/leads/{id}", LEADS_READ),
            row(PATCH, "/api/v1/leads/{id}", LEADS_UPDATE),
            row(GET, "/api/v1/leads/{id}/history", LEADS_READ),
            row(DELETE, "/api/v1/leads/{id}", LEADS_READ),
            row(POST, "/api/v1/leads/{id}/calls", CALLS_LOG),
            row(POST, "/api/v1/leads/{id}/activities", CALLS_LOG),
            row(POST, "/api/v1/leads/{id}/appointments", LEADS_UPDATE),
            row(POST, "/api/v1/leads/{id}/handoffs", HANDOFFS_OFFER),
            row(POST, "/api/v1/leads/{id}/stage", LEADS_UPDATE),
            row(POST, "/api/v1/leads/{id}/hand-raise", LEADS_UPDATE),
            row(POST, "/api/v1/leads/{id}/recycle", LEADS_UPDATE),
            row(POST, "/api/v1/leads/{id}/disqualify", LEADS_UPDATE),
            row(POST, "/api/v1/leads/{id}/reactivate", LEADS_UPDATE),
            row(POST, "/api/v1/leads/{id}/claim", LEADS_REASSIGN),
            row(POST, "/api/v1/leads/{id}/quality", LEADS_UPDATE),
            row(GET, "/api/v1/leads/{id}/hearing", LEADS_READ),
            row(POST, "/api/v1/leads/{id}/hearing", CALLS_LOG),
            row(GET, "/api/v1/leads/{id}/criteria", LEADS_READ),
            row(GET, "/api/v1/leads/{id}/score", LEADS_READ),
            // what is done with them
            row(GET, "/api/v1/activities", LEADS_READ),
            row(GET, "/api/v1/activities/{id}", LEADS_READ),
            row(PATCH, "/api/v1/activities/{id}", CALLS_LOG),
            row(DELETE, "/api/v1/activities/{id}", LEADS_READ),
            row(GET, "/api/v1/appointments", LEADS_READ),
            row(GET, "/api/v1/appointments/{id}", LEADS_READ),
            row(PATCH, "/api/v1/appointments/{id}", CALLS_LOG),
            row(POST, "/api/v1/appointments/{id}/hold", CALLS_LOG),
            row(POST, "/api/v1/appointments/{id}/no-show", CALLS_LOG),
            row(POST, "/api/v1/appointments/{id}/cancel", CALLS_LOG),
            row(POST, "/api/v1/appointments/{id}/reschedule", CALLS_LOG),
            row(POST, "/api/v1/appointments/{id}/assign", CALLS_LOG),
            row(GET, "/api/v1/handoffs", LEADS_READ),
            row(GET, "/api/v1/handoffs/{id}", LEADS_READ),
            row(PATCH, "/api/v1/handoffs/{id}", HANDOFFS_OFFER),
            row(GET, "/api/v1/inbox", LEADS_READ),
            row(GET, "/api/v1/inbox/flow", LEADS_READ),
            row(POST, "/api/v1/handoffs/{id}/accept", HANDOFFS_ANSWER),
            row(POST, "/api/v1/handoffs/{id}/return", HANDOFFS_ANSWER),
            // companies and people
            row(GET, "/api/v1/accounts", LEADS_READ),
            row(POST, "/api/v1/accounts", COMPANIES_WRITE),
            row(GET, "/api/v1/accounts/{id}", LEADS_READ),
            row(PATCH, "/api/v1/accounts/{id}", COMPANIES_WRITE),
            row(GET, "/api/v1/contacts", LEADS_READ),
            row(POST, "/api/v1/contacts", COMPANIES_WRITE),
            row(GET, "/api/v1/contacts/{id}", LEADS_READ),
            row(PATCH, "/api/v1/contacts/{id}", COMPANIES_WRITE),
            // deals
            row(GET, "/api/v1/opportunities", DEALS_READ),
            row(POST, "/api/v1/opportunities", DEALS_CREATE),
            row(GET, "/api/v1/opportunities/{id}", DEALS_READ),
            row(PATCH, "/api/v1/opportunities/{id}", DEALS_UPDATE),
            row(DELETE, "/api/v1/opportunities/{id}", DEALS_READ),
            row(GET, "/api/v1/opportunities/{id}/history", DEALS_READ),
            row(POST, "/api/v1/opportunities/{id}/hold", DEALS_UPDATE),
            row(POST, "/api/v1/opportunities/{id}/confirm", DEALS_UPDATE),
            row(POST, "/api/v1/opportunities/{id}/phase", DEALS_UPDATE),
            row(POST, "/api/v1/opportunities/{id}/resume", DEALS_UPDATE),
            row(POST, "/api/v1/opportunities/{id}/win", DEALS_UPDATE),
            row(POST, "/api/v1/opportunities/{id}/lose", DEALS_UPDATE),
            // customers
            row(GET, "/api/v1/customers", LEADS_READ),
            row(POST, "/api/v1/customers", CUSTOMERS_UPDATE),
            row(GET, "/api/v1/customers/{id}", LEADS_READ),
            row(PATCH, "/api/v1/customers/{id}", CUSTOMERS_UPDATE),
            row(POST, "/api/v1/customers/{id}/stage", CUSTOMERS_UPDATE),
            row(POST, "/api/v1/customers/{id}/churn", CUSTOMERS_UPDATE),
            row(POST, "/api/v1/customers/{id}/onboarding", CUSTOMERS_UPDATE),
            row(POST, "/api/v1/customers/{id}/first-value", CUSTOMERS_UPDATE),
            row(POST, "/api/v1/customers/{id}/mrr-changes", CUSTOMERS_UPDATE),
            row(POST, "/api/v1/customers/{id}/renewals", CUSTOMERS_UPDATE),
            row(POST, "/api/v1/customers/{id}/health", CUSTOMERS_UPDATE),
            // partners, days of channels
            row(GET, "/api/v1/partners", LEADS_READ),
            row(POST, "/api/v1/partners", PARTNERS_WRITE),
            row(GET, "/api/v1/partners/{id}", LEADS_READ),
            row(PATCH, "/api/v1/partners/{id}", PARTNERS_WRITE),
            row(GET, "/api/v1/channel-days", AMOUNT_TOTALS_READ),
            row(POST, "/api/v1/channel-days", IMPORT),
            row(GET, "/api/v1/channel-days/{id}", AMOUNT_TOTALS_READ),
            row(PATCH, "/api/v1/channel-days/{id}", IMPORT),
            // targets
            row(GET, "/api/v1/targets", DEFINITIONS_READ),
            row(POST, "/api/v1/targets", TARGETS_WRITE),
            row(GET, "/api/v1/targets/{id}", DEFINITIONS_READ),
            row(PATCH, "/api/v1/targets/{id}", TARGETS_WRITE),
            row(DELETE, "/api/v1/targets/{id}", TARGETS_WRITE),
            row(GET, "/api/v1/opportunities/{id}/items", DEALS_READ),
            row(POST, "/api/v1/opportunities/{id}/items", DEALS_UPDATE),
            row(POST, "/api/v1/opportunities/{id}/items/apply", DEALS_UPDATE),
            row(PUT, "/api/v1/opportunities/{id}/items/{item}", DEALS_UPDATE),
            row(DELETE, "/api/v1/opportunities/{id}/items/{item}", DEALS_UPDATE),
            row(GET, "/api/v1/opportunities/{id}/quotes", DEALS_READ),
            row(POST, "/api/v1/opportunities/{id}/quotes", DEALS_UPDATE),
            row(POST, "/api/v1/opportunities/{id}/quotes/{quote}/settle", DEALS_UPDATE),
            row(GET, "/api/v1/opportunities/{id}/contract", DEALS_READ),
            row(POST, "/api/v1/opportunities/{id}/contract/send", DEALS_UPDATE),
            row(POST, "/api/v1/opportunities/{id}/contract/sign", DEALS_UPDATE),
            row(POST, "/api/v1/opportunities/{id}/contract/take-back", DEALS_UPDATE),
            row(PUT, "/api/v1/opportunities/{id}/meeting-link", DEALS_UPDATE),
            row(POST, "/api/v1/opportunities/{id}/activities", DEALS_UPDATE),
            row(DELETE, "/api/v1/opportunities/{id}/activities/{activity}", DEALS_UPDATE),
            row(GET, "/api/v1/opportunities/{id}/comments", DEALS_READ),
            row(POST, "/api/v1/opportunities/{id}/comments", DEALS_READ),
            row(DELETE, "/api/v1/opportunities/{id}/comments/{comment}", DEALS_READ),
            row(GET, "/api/v1/opportunities/{id}/guidance", DEALS_READ),
            row(PUT, "/api/v1/opportunities/{id}/guidance/{item}", DEALS_UPDATE),
            row(DELETE, "/api/v1/opportunities/{id}/guidance/{item}", DEALS_UPDATE),
            row(GET, "/api/v1/opportunities/{id}/snapshots", DEALS_READ),
            row(POST, "/api/v1/leads/{id}/opportunities", DEALS_UPDATE),
            row(POST, "/api/v1/opportunities/{id}/recycle", LEADS_UPDATE),
            row(POST, "/api/v1/opportunities/{id}/handover", DEALS_UPDATE),
            row(GET, "/api/v1/phases", DEALS_READ),
            row(GET, "/api/v1/products", DEALS_READ),
            row(GET, "/api/v1/forecast", AMOUNT_TOTALS_READ),
            row(GET, "/api/v1/forecast/snapshots", AMOUNT_TOTALS_READ),
            // target accounts
            row(GET, "/api/v1/target-accounts", LEADS_READ),
            row(POST, "/api/v1/target-accounts", TARGET_ACCOUNTS_WRITE),
            row(GET, "/api/v1/target-accounts/{id}", LEADS_READ),
            row(PATCH, "/api/v1/target-accounts/{id}", TARGET_ACCOUNTS_WRITE),
            row(POST, "/api/v1/target-accounts/{id}/recycle", TARGET_ACCOUNTS_WRITE),
            row(POST, "/api/v1/target-accounts/{id}/disqualify", TARGET_ACCOUNTS_WRITE),
            row(POST, "/api/v1/target-accounts/build", TARGET_ACCOUNTS_WRITE),
            row(POST, "/api/v1/target-accounts/build/preview", TARGET_ACCOUNTS_WRITE),
            row(GET, "/api/v1/accounts/{id}/signals", LEADS_READ),
            row(POST, "/api/v1/accounts/{id}/signals", SIGNALS_WRITE),
            row(DELETE, "/api/v1/signals/{id}", SIGNALS_WRITE),
            row(PUT, "/api/v1/contacts/{id}/buying-role", TARGET_ACCOUNTS_WRITE),
            // quality rules
            row(GET, "/api/v1/quality-rules", DEFINITIONS_READ),
            row(POST, "/api/v1/quality-rules", DEFINITIONS_WRITE),
            row(GET, "/api/v1/quality-rules/{version}", DEFINITIONS_READ),
            row(POST, "/api/v1/quality-rules/what-ifs", DEFINITIONS_WRITE),
            row(GET, "/api/v1/quality-rules/what-ifs/{id}", DEFINITIONS_READ),
            row(GET, "/api/v1/quality-rules/what-ifs/{id}/leads", DEFINITIONS_READ),
            row(POST, "/api/v1/quality-rules/preview", DEFINITIONS_WRITE),
            row(GET, "/api/v1/rule-fields", DEFINITIONS_READ),
            // criteria and what is said on the phone
            row(GET, "/api/v1/criteria", DEFINITIONS_READ),
            row(GET, "/api/v1/criteria/{kind}", DEFINITIONS_READ),
            row(POST, "/api/v1/criteria/{kind}", DEFINITIONS_WRITE),
            row(POST, "/api/v1/criteria/{kind}/preview", DEFINITIONS_WRITE),
            row(POST, "/api/v1/criteria/{kind}/withdraw", DEFINITIONS_WRITE),
            row(GET, "/api/v1/hearing-questions", DEFINITIONS_READ),
            row(GET, "/api/v1/scripts", DEFINITIONS_READ),
            row(POST, "/api/v1/scripts", PLAYBOOK_WRITE),
            row(GET, "/api/v1/scripts/{id}", DEFINITIONS_READ),
            row(PUT, "/api/v1/scripts/{id}", PLAYBOOK_WRITE),
            row(GET, "/api/v1/faq", DEFINITIONS_READ),
            row(POST, "/api/v1/faq", PLAYBOOK_WRITE),
            row(PUT, "/api/v1/faq/{id}", PLAYBOOK_WRITE),
            // imports
            row(POST, "/api/v1/imports", IMPORT),
            row(GET, "/api/v1/imports", IMPORT),
            row(GET, "/api/v1/imports/{id}", IMPORT),
            row(GET, "/api/v1/imports/{id}/rejects", IMPORT),
            row(POST, "/api/v1/imports/{id}/undo", IMPORT),
            row(GET, "/api/v1/import-fields", IMPORT),
            // names
            row(GET, "/api/v1/users", LEADS_READ),
            row(GET, "/api/v1/teams", LEADS_READ),
            row(GET, "/api/v1/channels", LEADS_READ),
            row(GET, "/api/v1/campaigns", LEADS_READ),
            // oneself
            row(GET, "/api/v1/me", SELF),
            row(GET, "/api/v1/tokens", TOKENS_OWN),
            row(POST, "/api/v1/tokens", TOKENS_OWN),
            row(DELETE, "/api/v1/tokens/{id}", TOKENS_OWN),
            row(GET, "/api/v1/notices", SELF),
            row(POST, "/api/v1/notices/{id}/read", SELF),
            row(POST, "/api/v1/notices/read-all", SELF),
            row(GET, "/api/v1/notices/mail", SELF),
            row(PUT, "/api/v1/notices/mail", SELF),
            // administration
            row(GET, "/api/v1/hook-keys", ADMINISTRATION),
            row(POST, "/api/v1/hook-keys", ADMINISTRATION),
            row(POST, "/api/v1/hook-keys/{id}/rotate", ADMINISTRATION),
            row(POST, "/api/v1/hook-keys/{id}/disable", ADMINISTRATION),
            row(POST, "/api/v1/hook-keys/{id}/enable", ADMINISTRATION),
            row(GET, "/api/v1/phone-extensions", ADMINISTRATION),
            row(PUT, "/api/v1/phone-extensions/{extension}", ADMINISTRATION),
            row(DELETE, "/api/v1/phone-extensions/{extension}", ADMINISTRATION),
            row(GET, "/api/v1/outbox", ADMINISTRATION),
            row(POST, "/api/v1/outbox/retry", ADMINISTRATION),
            row(POST, "/api/v1/outbox/{id}/retry", ADMINISTRATION),
            row(GET, "/api/v1/data-check", ADMINISTRATION),
            row(POST, "/api/v1/data-check", ADMINISTRATION));

    private ApiAccess() {}
}
