package io.fukan.security;

import static io.fukan.access.Right.ADMINISTRATION;
import static io.fukan.access.Right.AMOUNT_TOTALS_READ;
import static io.fukan.access.Right.AUDIT_READ;
import static io.fukan.access.Right.CALLS_EXPORT;
import static io.fukan.access.Right.CALLS_LOG;
import static io.fukan.access.Right.COMPANIES_WRITE;
import static io.fukan.access.Right.CUSTOMERS_UPDATE;
import static io.fukan.access.Right.DASHBOARDS_READ;
import static io.fukan.access.Right.DEALS_CREATE;
import static io.fukan.access.Right.DEALS_READ;
import static io.fukan.access.Right.DEALS_UPDATE;
import static io.fukan.access.Right.DEFINITIONS_READ;
import static io.fukan.access.Right.DEFINITIONS_WRITE;
import static io.fukan.access.Right.EXPORT;
import static io.fukan.access.Right.FINDINGS_DISMISS;
import static io.fukan.access.Right.FIRM_READ;
import static io.fukan.access.Right.FORMS_WRITE;
import static io.fukan.access.Right.HANDOFFS_ANSWER;
import static io.fukan.access.Right.HANDOFFS_OFFER;
import static io.fukan.access.Right.IMPORT;
import static io.fukan.access.Right.LEADS_CREATE;
import static io.fukan.access.Right.LEADS_READ;
import static io.fukan.access.Right.LEADS_REASSIGN;
import static io.fukan.access.Right.LEADS_UPDATE;
import static io.fukan.access.Right.PARTNERS_WRITE;
import static io.fukan.access.Right.PLAYBOOK_WRITE;
import static io.fukan.access.Right.QUALITY_JUDGE;
import static io.fukan.access.Right.RECORDS_DELETE;
import static io.fukan.access.Right.SELF;
import static io.fukan.access.Right.SIGNALS_WRITE;
import static io.fukan.access.Right.TARGETS_WRITE;
import static io.fukan.access.Right.TARGET_ACCOUNTS_WRITE;
import static io.fukan.access.Right.TOKENS_OWN;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import io.fukan.access.Right;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Which right opens which address: the one table of the application. What is not in it is closed. Each handler has its own
 * row with exactly the pattern of its mapping (a test compares them); on which records a right reaches is decided where
 * they are read.
 */
public final class AccessRules {

    private static final List<Row> PAGES = List.of(
            // sign-in
            open(GET, "/sign-in"),
            open(POST, "/sign-in"),
            open(GET, SignInOutcome.AGAIN),
            open(POST, SignInOutcome.AGAIN),
            open(GET, "/css/**"),
            open(GET, "/js/**"),
            open(GET, "/webjars/**"),
            open(GET, "/_static/**"),
            open(GET, "/img/**"),
            open(GET, "/favicon.ico"),
            // other systems, which sign what they say
            open(POST, "/hooks/telephony/{key}"),
            open(POST, "/hooks/mail/{key}"),
            open(POST, "/hooks/contract/{key}"),
            // overview
            // where everybody begins; who may not see the overview is sent on
            row(GET, "/", SELF),
            row(GET, "/overview/figures", DASHBOARDS_READ),
            row(GET, "/overview/trend", DASHBOARDS_READ),
            row(GET, "/overview/export", EXPORT),
            row(GET, "/records", DASHBOARDS_READ),
            row(GET, "/records/export", EXPORT),
            row(GET, "/departments/{department}", DASHBOARDS_READ),
            row(GET, "/departments/{department}/export", EXPORT),
            row(GET, "/findings", DASHBOARDS_READ),
            row(POST, "/findings/dismiss", FINDINGS_DISMISS),
            row(POST, "/findings/restore", FINDINGS_DISMISS),
            row(GET, "/kpis", DASHBOARDS_READ),
            row(GET, "/kpis/{key}", DASHBOARDS_READ),
            row(GET, "/kpis/{key}/export", EXPORT),
            row(GET, "/kpis/{key}/records/export", EXPORT),
            row(GET, "/kpis/{key}/benchmarks", DEFINITIONS_WRITE),
            row(POST, "/kpis/{key}/benchmarks", DEFINITIONS_WRITE),
            row(POST, "/kpis/{key}/benchmarks/{id}/delete", DEFINITIONS_WRITE),
            row(GET, "/channels", AMOUNT_TOTALS_READ),
            row(GET, "/channels/export", EXPORT),
            row(GET, "/flow", DASHBOARDS_READ),
            row(GET, "/flow/export", EXPORT),
            row(GET, "/flow/reasons", DASHBOARDS_READ),
            row(GET, "/flow/reasons/export", EXPORT),
            row(GET, "/flow/ages", DASHBOARDS_READ),
            row(GET, "/flow/ages/export", EXPORT),
            row(GET, "/flow/records", DASHBOARDS_READ),
            row(GET, "/flow/records/export", EXPORT),
            row(GET, "/insight", DASHBOARDS_READ),
            row(GET, "/insight/response", DASHBOARDS_READ),
            row(GET, "/insight/calls", DASHBOARDS_READ),
            row(GET, "/insight/records", DASHBOARDS_READ),
            row(GET, "/insight/records/export", EXPORT),
            // queue
            row(GET, "/queue", CALLS_LOG),
            row(GET, "/queue/list", CALLS_LOG),
            row(GET, "/queue/export", CALLS_EXPORT),
            row(POST, "/queue/{lead}/calls", CALLS_LOG),
            row(POST, "/queue/claim", LEADS_REASSIGN),
            row(POST, "/queue/{lead}/claim", LEADS_REASSIGN),
            // calls
            row(GET, "/calls", CALLS_LOG),
            row(GET, "/calls/export", CALLS_EXPORT),
            row(GET, "/calls/unmatched", CALLS_LOG),
            row(POST, "/calls/unmatched/{id}/assign", CALLS_LOG),
            row(POST, "/calls/unmatched/{id}/ignore", CALLS_LOG),
            row(GET, "/calls/{id}", CALLS_LOG),
            row(POST, "/calls/{id}/transcript", CALLS_LOG),
            row(POST, "/calls/{id}/transcript/erase", CALLS_LOG),
            row(POST, "/calls/{id}/speakers", CALLS_LOG),
            row(POST, "/calls/{id}/comments", CALLS_LOG),
            row(POST, "/calls/{id}/comments/{comment}/delete", CALLS_LOG),
            row(POST, "/calls/{id}/example", CALLS_LOG),
            row(POST, "/calls/{id}/example/drop", CALLS_LOG),
            row(GET, "/calls/{id}/edit", CALLS_LOG),
            row(POST, "/calls/{id}", CALLS_LOG),
            row(POST, "/calls/{id}/undo", CALLS_LOG),
            row(GET, "/search", LEADS_READ),
            // leads
            row(GET, "/leads", LEADS_READ),
            row(GET, "/leads/export", EXPORT),
            row(GET, "/leads/new", LEADS_CREATE),
            row(POST, "/leads", LEADS_CREATE),
            row(GET, "/leads/{id}", LEADS_READ),
            row(GET, "/leads/{id}/edit", LEADS_UPDATE),
            row(POST, "/leads/{id}", LEADS_UPDATE),
            row(POST, "/leads/{id}/claim", LEADS_REASSIGN),
            row(POST, "/leads/{id}/stage", LEADS_UPDATE),
            row(POST, "/leads/{id}/raise-hand", LEADS_UPDATE),
            row(POST, "/leads/{id}/recycle", LEADS_UPDATE),
            row(POST, "/leads/{id}/disqualify", LEADS_UPDATE),
            row(POST, "/leads/{id}/reactivate", LEADS_UPDATE),
            row(POST, "/leads/{id}/quality", QUALITY_JUDGE),
            row(POST, "/leads/{id}/calls", CALLS_LOG),
            row(POST, "/leads/{id}/notes", CALLS_LOG),
            row(POST, "/leads/{id}/hearing", CALLS_LOG),
            row(POST, "/leads/{id}/criteria", CALLS_LOG),
            row(GET, "/leads/{id}/script", LEADS_READ),
            row(POST, "/leads/{id}/appointments", LEADS_UPDATE),
            row(POST, "/leads/{id}/handoffs", HANDOFFS_OFFER),
            row(POST, "/leads/{id}/deal", DEALS_UPDATE),
            row(POST, "/leads/{id}/delete", RECORDS_DELETE),
            row(GET, "/saved-lists", LEADS_READ),
            row(POST, "/saved-lists", LEADS_READ),
            row(POST, "/saved-lists/{id}", LEADS_READ),
            row(POST, "/saved-lists/{id}/delete", LEADS_READ),
            row(GET, "/recycle", LEADS_READ),
            row(POST, "/recycle/back", LEADS_UPDATE),
            row(GET, "/inbox", LEADS_READ),
            row(POST, "/inbox/{id}/accept", HANDOFFS_ANSWER),
            row(POST, "/inbox/{id}/return", HANDOFFS_ANSWER),
            row(POST, "/handoffs/{id}/accept", HANDOFFS_ANSWER),
            row(POST, "/handoffs/{id}/return", HANDOFFS_ANSWER),
            row(POST, "/appointments/{id}/settle", CALLS_LOG),
            row(GET, "/appointments/{id}", LEADS_READ),
            row(GET, "/appointments/{id}/calendar", LEADS_READ),
            row(GET, "/appointments/{id}/move", CALLS_LOG),
            row(POST, "/appointments/{id}/move", CALLS_LOG),
            row(GET, "/leads/{id}/mail", CALLS_LOG),
            row(POST, "/leads/{id}/mail", CALLS_LOG),
            row(GET, "/opportunities/{id}/mail", DEALS_UPDATE),
            row(POST, "/opportunities/{id}/mail", DEALS_UPDATE),
            row(GET, "/leads/{id}/book", LEADS_UPDATE),
            row(POST, "/leads/{id}/book", LEADS_UPDATE),
            row(GET, "/availability", CALLS_LOG),
            row(POST, "/availability/{person}/hours", CALLS_LOG),
            row(POST, "/availability/{person}/busy", CALLS_LOG),
            row(POST, "/availability/busy/{id}/delete", CALLS_LOG),
            // deals
            row(GET, "/opportunities", DEALS_READ),
            row(GET, "/opportunities/export", EXPORT),
            row(GET, "/opportunities/new", DEALS_CREATE),
            row(POST, "/opportunities", DEALS_CREATE),
            row(GET, "/opportunities/{id}", DEALS_READ),
            row(GET, "/opportunities/{id}/edit", DEALS_UPDATE),
            row(POST, "/opportunities/{id}", DEALS_UPDATE),
            row(POST, "/opportunities/{id}/phase", DEALS_UPDATE),
            row(POST, "/opportunities/{id}/hold", DEALS_UPDATE),
            row(POST, "/opportunities/{id}/resume", DEALS_UPDATE),
            row(POST, "/opportunities/{id}/confirm", DEALS_UPDATE),
            row(POST, "/opportunities/{id}/validity", DEALS_UPDATE),
            row(POST, "/opportunities/{id}/win", DEALS_UPDATE),
            row(POST, "/opportunities/{id}/lose", DEALS_UPDATE),
            row(POST, "/opportunities/{id}/delete", RECORDS_DELETE),
            row(POST, "/opportunities/{id}/outlook", DEALS_UPDATE),
            row(POST, "/opportunities/{id}/next-action", DEALS_UPDATE),
            row(POST, "/opportunities/{id}/meeting-link", DEALS_UPDATE),
            row(POST, "/opportunities/{id}/guidance/{item}", DEALS_UPDATE),
            row(POST, "/opportunities/{id}/items", DEALS_UPDATE),
            row(POST, "/opportunities/{id}/items/apply", DEALS_UPDATE),
            row(POST, "/opportunities/{id}/items/{item}", DEALS_UPDATE),
            row(POST, "/opportunities/{id}/items/{item}/remove", DEALS_UPDATE),
            row(POST, "/opportunities/{id}/quotes", DEALS_UPDATE),
            row(POST, "/opportunities/{id}/quotes/{quote}/settle", DEALS_UPDATE),
            row(POST, "/opportunities/{id}/contract", DEALS_UPDATE),
            row(POST, "/opportunities/{id}/activities", DEALS_UPDATE),
            row(POST, "/opportunities/{id}/activities/{activity}/remove", DEALS_UPDATE),
            row(POST, "/opportunities/{id}/comments", DEALS_READ),
            row(POST, "/opportunities/{id}/comments/{comment}/remove", DEALS_READ),
            row(POST, "/opportunities/{id}/recycle", LEADS_UPDATE),
            row(POST, "/opportunities/{id}/handover", DEALS_UPDATE),
            row(GET, "/pipeline", DEALS_READ),
            row(GET, "/forecast", AMOUNT_TOTALS_READ),
            row(GET, "/forecast/trend", AMOUNT_TOTALS_READ),
            row(GET, "/forecast/export", EXPORT),
            row(GET, "/contribution", DASHBOARDS_READ),
            row(GET, "/kpi-tree", AMOUNT_TOTALS_READ),
            row(GET, "/kpi-tree/export", EXPORT),
            row(GET, "/kpi-design-check", DASHBOARDS_READ),
            row(GET, "/targets", DASHBOARDS_READ),
            row(POST, "/targets", TARGETS_WRITE),
            row(POST, "/targets/spread", TARGETS_WRITE),
            row(POST, "/targets/copy", TARGETS_WRITE),
            row(GET, "/targets/file", EXPORT),
            row(POST, "/targets/file", TARGETS_WRITE),
            row(POST, "/pipeline/{id}/move", DEALS_UPDATE),
            // companies and their people
            row(GET, "/accounts", LEADS_READ),
            row(GET, "/accounts/export", EXPORT),
            row(GET, "/accounts/new", COMPANIES_WRITE),
            row(POST, "/accounts", COMPANIES_WRITE),
            row(GET, "/accounts/{id}", LEADS_READ),
            row(GET, "/accounts/{id}/edit", COMPANIES_WRITE),
            row(POST, "/accounts/{id}", COMPANIES_WRITE),
            row(GET, "/accounts/{id}/contacts/new", COMPANIES_WRITE),
            row(POST, "/accounts/{id}/contacts", COMPANIES_WRITE),
            row(GET, "/contacts/{id}/edit", COMPANIES_WRITE),
            row(POST, "/contacts/{id}", COMPANIES_WRITE),
            row(POST, "/accounts/{id}/target", TARGET_ACCOUNTS_WRITE),
            row(POST, "/accounts/{id}/signals", SIGNALS_WRITE),
            row(POST, "/signals/{id}/delete", SIGNALS_WRITE),
            row(POST, "/contacts/{id}/role", TARGET_ACCOUNTS_WRITE),
            row(POST, "/leads/{id}/person", LEADS_UPDATE),
            // target accounts
            row(GET, "/target-accounts", LEADS_READ),
            row(POST, "/target-accounts", TARGET_ACCOUNTS_WRITE),
            row(GET, "/target-accounts/new", TARGET_ACCOUNTS_WRITE),
            row(GET, "/target-accounts/build", TARGET_ACCOUNTS_WRITE),
            row(POST, "/target-accounts/build", TARGET_ACCOUNTS_WRITE),
            row(POST, "/target-accounts/build/conditions", TARGET_ACCOUNTS_WRITE),
            row(POST, "/target-accounts/{id}", TARGET_ACCOUNTS_WRITE),
            row(POST, "/target-accounts/{id}/recycle", TARGET_ACCOUNTS_WRITE),
            row(POST, "/target-accounts/{id}/disqualify", TARGET_ACCOUNTS_WRITE),
            // partners
            row(GET, "/firm", FIRM_READ),
            row(GET, "/firm/deals", FIRM_READ),
            row(GET, "/partners", LEADS_READ),
            row(GET, "/partners/new", PARTNERS_WRITE),
            row(POST, "/partners", PARTNERS_WRITE),
            row(GET, "/partners/{id}", LEADS_READ),
            row(GET, "/partners/{id}/edit", PARTNERS_WRITE),
            row(POST, "/partners/{id}", PARTNERS_WRITE),
            // customers
            row(GET, "/customers", DEALS_READ),
            row(GET, "/customers/export", EXPORT),
            row(GET, "/customers/new", CUSTOMERS_UPDATE),
            row(POST, "/customers", CUSTOMERS_UPDATE),
            row(GET, "/customers/{id}", DEALS_READ),
            row(GET, "/customers/{id}/edit", CUSTOMERS_UPDATE),
            row(POST, "/customers/{id}", CUSTOMERS_UPDATE),
            row(POST, "/customers/{id}/stage", CUSTOMERS_UPDATE),
            row(POST, "/customers/{id}/churn", CUSTOMERS_UPDATE),
            row(POST, "/customers/{id}/onboarding", CUSTOMERS_UPDATE),
            row(POST, "/customers/{id}/first-value", CUSTOMERS_UPDATE),
            row(POST, "/customers/{id}/mrr", CUSTOMERS_UPDATE),
            row(POST, "/customers/{id}/renewal", CUSTOMERS_UPDATE),
            row(POST, "/customers/{id}/health", CUSTOMERS_UPDATE),
            // imports
            row(GET, "/imports", IMPORT),
            row(GET, "/imports/new", IMPORT),
            row(POST, "/imports/new", IMPORT),
            row(GET, "/imports/drafts/{file}", IMPORT),
            row(POST, "/imports/drafts/{file}", IMPORT),
            row(GET, "/imports/{id}", IMPORT),
            row(GET, "/imports/{id}/rejects", IMPORT),
            row(POST, "/imports/{id}/run", IMPORT),
            row(POST, "/imports/{id}/undo", IMPORT),
            // definitions
            row(GET, "/quality-rules", DEFINITIONS_READ),
            row(POST, "/quality-rules", DEFINITIONS_WRITE),
            row(GET, "/quality-rules/new", DEFINITIONS_WRITE),
            row(POST, "/quality-rules/new", DEFINITIONS_WRITE),
            row(GET, "/quality-rules/what-ifs/{id}", DEFINITIONS_READ),
            row(POST, "/quality-rules/what-ifs/{id}/again", DEFINITIONS_WRITE),
            row(POST, "/quality-rules/what-ifs/{id}/publish", DEFINITIONS_WRITE),
            row(GET, "/quality-rules/what-ifs/{id}/leads", DEFINITIONS_READ),
            row(GET, "/quality-rules/what-ifs/{id}/leads/export", EXPORT),
            row(GET, "/criteria", DEFINITIONS_READ),
            row(GET, "/criteria/{kind}/new", DEFINITIONS_WRITE),
            row(POST, "/criteria/{kind}/new", DEFINITIONS_WRITE),
            row(POST, "/criteria/{kind}", DEFINITIONS_WRITE),
            row(POST, "/criteria/{kind}/withdraw", DEFINITIONS_WRITE),
            row(GET, "/hearing-sheet", DEFINITIONS_READ),
            row(GET, "/hearing-sheet/{question}", PLAYBOOK_WRITE),
            row(POST, "/hearing-sheet/{question}", PLAYBOOK_WRITE),
            row(POST, "/hearing-sheet/{question}/move", PLAYBOOK_WRITE),
            row(GET, "/scripts", DEFINITIONS_READ),
            row(GET, "/scripts/{script}", PLAYBOOK_WRITE),
            row(POST, "/scripts/{script}", PLAYBOOK_WRITE),
            row(POST, "/scripts/{script}/save", PLAYBOOK_WRITE),
            row(POST, "/scripts/{script}/use", PLAYBOOK_WRITE),
            row(GET, "/faq", DEFINITIONS_READ),
            row(GET, "/faq/{entry}", PLAYBOOK_WRITE),
            row(POST, "/faq/{entry}", PLAYBOOK_WRITE),
            row(POST, "/faq/{entry}/use", DEFINITIONS_READ),
            row(GET, "/scoring", DEFINITIONS_READ),
            row(POST, "/scoring/draft", DEFINITIONS_WRITE),
            row(GET, "/scoring/draft", DEFINITIONS_WRITE),
            row(POST, "/scoring/draft/describe", DEFINITIONS_WRITE),
            row(POST, "/scoring/draft/publish", DEFINITIONS_WRITE),
            row(POST, "/scoring/draft/discard", DEFINITIONS_WRITE),
            row(POST, "/scoring/draft/rules/{rule}/delete", DEFINITIONS_WRITE),
            row(GET, "/scoring/draft/attributes/{rule}", DEFINITIONS_WRITE),
            row(POST, "/scoring/draft/attributes/{rule}", DEFINITIONS_WRITE),
            row(POST, "/scoring/draft/attributes/{rule}/save", DEFINITIONS_WRITE),
            row(GET, "/scoring/draft/behaviours/{rule}", DEFINITIONS_WRITE),
            row(POST, "/scoring/draft/behaviours/{rule}", DEFINITIONS_WRITE),
            // oneself
            row(GET, "/me", SELF),
            row(POST, "/me/preferences", SELF),
            row(POST, "/me/password", SELF),
            row(POST, "/me/notices", SELF),
            row(POST, "/me/calendar", TOKENS_OWN),
            row(POST, "/me/calendar/close", TOKENS_OWN),
            row(POST, "/me/tokens", TOKENS_OWN),
            row(POST, "/me/tokens/{id}/revoke", TOKENS_OWN),
            row(GET, "/me/digests", DASHBOARDS_READ),
            row(POST, "/me/digests", DASHBOARDS_READ),
            row(POST, "/me/digests/{id}/delete", DASHBOARDS_READ),
            row(POST, "/me/digests/{id}/leave", DASHBOARDS_READ),
            row(GET, "/notices", SELF),
            row(POST, "/notices/read", SELF),
            row(POST, "/notices/{id}/open", SELF),
            // administration
            row(GET, "/admin", ADMINISTRATION),
            row(GET, "/admin/users", ADMINISTRATION),
            row(POST, "/admin/users", ADMINISTRATION),
            row(GET, "/admin/users/{id}", ADMINISTRATION),
            row(POST, "/admin/users/{id}", ADMINISTRATION),
            row(POST, "/admin/users/{id}/password", ADMINISTRATION),
            row(GET, "/admin/teams", ADMINISTRATION),
            row(POST, "/admin/teams", ADMINISTRATION),
            row(POST, "/admin/teams/{id}", ADMINISTRATION),
            row(GET, "/admin/channels", ADMINISTRATION),
            row(POST, "/admin/channels", ADMINISTRATION),
            row(POST, "/admin/channels/{id}", ADMINISTRATION),
            row(GET, "/admin/phases", ADMINISTRATION),
            row(POST, "/admin/phases/{phase}", ADMINISTRATION),
            row(POST, "/admin/phases/yomi/{yomi}", ADMINISTRATION),
            row(GET, "/admin/phases/{phase}/guidance", ADMINISTRATION),
            row(POST, "/admin/phases/{phase}/guidance", ADMINISTRATION),
            row(POST, "/admin/phases/{phase}/guidance/{item}", ADMINISTRATION),
            row(GET, "/admin/products", ADMINISTRATION),
            row(POST, "/admin/products", ADMINISTRATION),
            row(POST, "/admin/products/{id}", ADMINISTRATION),
            row(GET, "/admin/company", ADMINISTRATION),
            row(POST, "/admin/company", ADMINISTRATION),
            row(POST, "/admin/company/days-off", ADMINISTRATION),
            row(POST, "/admin/company/days-off/{day}/delete", ADMINISTRATION),
            row(GET, "/admin/booking", ADMINISTRATION),
            row(POST, "/admin/booking", ADMINISTRATION),
            row(GET, "/admin/territories", ADMINISTRATION),
            row(GET, "/admin/territories/{territory}", ADMINISTRATION),
            row(POST, "/admin/territories/{territory}", ADMINISTRATION),
            row(POST, "/admin/territories/{territory}/save", ADMINISTRATION),
            row(POST, "/admin/territories/{territory}/delete", ADMINISTRATION),
            row(GET, "/admin/booking-pages", FORMS_WRITE),
            row(POST, "/admin/booking-pages", FORMS_WRITE),
            row(GET, "/admin/booking-pages/new", FORMS_WRITE),
            row(GET, "/admin/booking-pages/{id}", FORMS_WRITE),
            row(POST, "/admin/booking-pages/{id}", FORMS_WRITE),
            row(GET, "/admin/forms", FORMS_WRITE),
            row(POST, "/admin/forms", FORMS_WRITE),
            row(GET, "/admin/forms/new", FORMS_WRITE),
            row(GET, "/admin/forms/{id}", FORMS_WRITE),
            row(POST, "/admin/forms/{id}", FORMS_WRITE),
            row(GET, "/admin/mail-templates", ADMINISTRATION),
            row(POST, "/admin/mail-templates", ADMINISTRATION),
            row(GET, "/admin/mail-templates/new", ADMINISTRATION),
            row(GET, "/admin/mail-templates/{id}", ADMINISTRATION),
            row(POST, "/admin/mail-templates/{id}", ADMINISTRATION),
            row(POST, "/admin/mail-templates/{id}/delete", ADMINISTRATION),
            row(GET, "/admin/outbox", ADMINISTRATION),
            row(POST, "/admin/outbox/retry", ADMINISTRATION),
            row(POST, "/admin/outbox/{id}/retry", ADMINISTRATION),
            row(GET, "/admin/diagnosis", DEFINITIONS_WRITE),
            row(POST, "/admin/diagnosis", DEFINITIONS_WRITE),
            row(GET, "/admin/customer-success", DEFINITIONS_WRITE),
            row(POST, "/admin/customer-success", DEFINITIONS_WRITE),
            row(GET, "/admin/hooks", ADMINISTRATION),
            row(POST, "/admin/hooks", ADMINISTRATION),
            row(POST, "/admin/hooks/{id}/rotate", ADMINISTRATION),
            row(POST, "/admin/hooks/{id}/disable", ADMINISTRATION),
            row(POST, "/admin/hooks/{id}/enable", ADMINISTRATION),
            row(POST, "/admin/hooks/extensions", ADMINISTRATION),
            row(POST, "/admin/hooks/extensions/drop", ADMINISTRATION),
            row(GET, "/admin/audit", AUDIT_READ),
            row(GET, "/admin/check", ADMINISTRATION),
            row(POST, "/admin/check", ADMINISTRATION),
            // API description
            row(GET, "/v3/api-docs", SELF),
            row(GET, "/v3/api-docs.yaml", SELF),
            row(GET, "/v3/api-docs/swagger-config", SELF),
            row(GET, "/swagger-ui.html", SELF),
            row(GET, "/swagger-ui/**", SELF));

    // The most telling pattern first, so that the order in which rows are written never opens anything.
    private static final List<Row> ROWS = Stream.of(PAGES, DoorAccess.ROWS, ApiAccess.ROWS)
            .flatMap(List::stream)
            .sorted(Comparator.comparing(row -> PathPatternParser.defaultInstance.parse(row.pattern())))
            .toList();

    private AccessRules() {}

    /**
     * One line of the table.
     *
     * @param right who may; null: everybody, signed in or not
     */
    public record Row(
            HttpMethod method, String pattern, @Nullable Right right, PathPatternRequestMatcher matcher) {

        boolean opensTo(@Nullable SignedIn user) {
            return right == null || user != null && user.viewer().may(right);
        }

        /** Reading the head of an answer is reading. */
        private boolean isFor(HttpServletRequest request) {
            boolean method = method().matches(request.getMethod())
                    || method() == GET && HttpMethod.HEAD.matches(request.getMethod());
            return method && matcher.matches(request);
        }
    }

    /** The whole table. */
    public static List<Row> rows() {
        return ROWS;
    }

    /** The row for a request; the one with the more specific pattern where two fit. */
    static Optional<Row> of(HttpServletRequest request) {
        return ROWS.stream().filter(row -> row.isFor(request)).findFirst();
    }

    /** Whether the address exists for another method. */
    static boolean knowsAddress(HttpServletRequest request) {
        return ROWS.stream().anyMatch(row -> row.matcher().matches(request));
    }

    /** Patterns of what needs no session: files that are the same for everybody. */
    static String[] files() {
        return ROWS.stream()
                .filter(row -> row.right() == null
                        && row.method() == GET
                        && !row.pattern().startsWith("/sign-in")
                        && !DoorAccess.ROWS.contains(row))
                .map(Row::pattern)
                .toArray(String[]::new);
    }

    /** Patterns of the pages that strangers use without signing in. */
    static String[] doors() {
        return DoorAccess.ROWS.stream().map(Row::pattern).distinct().toArray(String[]::new);
    }

    static Row open(HttpMethod method, String pattern) {
        return new Row(method, pattern, null, PathPatternRequestMatcher.pathPattern(pattern));
    }

    static Row row(HttpMethod method, String pattern, Right right) {
        return new Row(method, pattern, right, PathPatternRequestMatcher.pathPattern(pattern));
    }
}
