package io.fukan.records;

import io.fukan.access.Viewer;
import io.fukan.account.SizeBand;
import io.fukan.account.TargetTier;
import io.fukan.database.Sql;
import io.fukan.lead.Stage;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which target accounts, in which order. Null: any.
 *
 * @param search words that must be found in the company's name, 法人番号, site, telephone number or its id; empty: any
 * @param size by number of employees
 * @param industry JSIC major A-T, the source's own word, or {@code none}
 * @param region as the source writes it, or {@code none}
 * @param reason the name of the list that it came from, or why else it was chosen
 * @param signal only those of which something new was told within the last thirty days
 */
public record TargetAccountQuery(
        String search,
        @Nullable TargetTier tier,
        @Nullable Stage stage,
        @Nullable Choice owner,
        @Nullable Coverage coverage,
        @Nullable TargetDue due,
        @Nullable TargetApproach approach,
        @Nullable SizeBand size,
        @Nullable String industry,
        @Nullable String region,
        @Nullable String reason,
        boolean signal,
        Sorting<TargetAccountSort> sorting,
        Paging paging) {

    private static final Sorting<TargetAccountSort> MOST_PRESSING_FIRST =
            new Sorting<>(TargetAccountSort.NEXT_ACTION, false);

    /** The parameters of the address but for sort, page and size. */
    public static final String FILTERS = "q tier stage owner coverage due approach band industry region reason signal";

    /**
     * Reads {@link #FILTERS} and {@code sort page size}; {@code owner} is an id, {@code me} or {@code none}.
     *
     * @throws InvalidQuery for a value that cannot be meant
     */
    public static TargetAccountQuery of(Map<String, String> parameters, Viewer viewer) {
        Parameters asked = new Parameters(parameters);
        return new TargetAccountQuery(
                asked.search(),
                asked.one("tier", TargetTier.class),
                asked.one("stage", Stage.class),
                asked.person("owner", viewer.userId()),
                asked.one("coverage", Coverage.class),
                asked.one("due", TargetDue.class),
                asked.one("approach", TargetApproach.class),
                asked.one("band", SizeBand.class),
                asked.text("industry").orElse(null),
                asked.text("region").orElse(null),
                asked.text("reason").orElse(null),
                asked.text("signal").filter("true"::equals).isPresent(),
                Sorting.read(asked, TargetAccountSort.class, key -> true, MOST_PRESSING_FIRST),
                asked.paging());
    }

    /** Whether anything narrows the list. */
    public boolean isFiltered() {
        return !search.isEmpty()
                || tier != null
                || stage != null
                || owner != null
                || coverage != null
                || due != null
                || approach != null
                || size != null
                || industry != null
                || region != null
                || reason != null
                || signal;
    }

    Conditions conditions(LocalDate today, ZoneId zone) {
        Conditions conditions = new Conditions()
                .search(search, "records/account-search.sql")
                .when(tier, "a.target_tier = :tier", "tier")
                .when(stage, "l.stage = :stage", "stage")
                .choice(owner, "l.owner_id", "owner")
                .when(size == null ? null : size.least(), "a.employees >= :least", "least")
                .when(size == null ? null : size.most().orElse(Integer.MAX_VALUE), "a.employees <= :most", "most")
                .when(reason, "t.reason = :reason", "reason")
                .when(coverage != null, coverage == null ? "" : coverage(coverage))
                .when(signal, Sql.of("records/target-has-news.sql"));
        word(conditions, industry, "a.industry", "industry");
        word(conditions, region, "a.region", "region");
        due(conditions, today);
        approach(conditions, today, zone);
        return conditions;
    }

    /** SQL of the moment at which we last turned to the account {@code a}; null: never. */
    static String approached() {
        return Sql.of("records/target-approached.sql").strip();
    }

    private static void word(Conditions conditions, @Nullable String word, String column, String name) {
        boolean none = Choice.NONE.equals(word);
        conditions.when(none, column + " is null").when(none ? null : word, column + " = :" + name, name);
    }

    private static String coverage(Coverage coverage) {
        return switch (coverage) {
            case NONE -> "not " + Sql.of("records/target-covered.sql", Map.of("how", "true"));
            case KNOWN -> Sql.of("records/target-covered.sql", Map.of("how", "true"));
            case CONTACTABLE ->
                Sql.of("records/target-covered.sql", Map.of("how", Sql.of("records/person-contactable.sql")));
            case CONNECTED ->
                Sql.of("records/target-covered.sql", Map.of("how", Sql.of("records/person-connected.sql")));
        };
    }

    private void due(Conditions conditions, LocalDate today) {
        if (due == TargetDue.MISSING) {
            conditions.when(true, Sql.of("records/target-unplanned.sql"));
        } else if (due != null) {
            LocalDate last = due == TargetDue.WEEK ? today.plusDays(7) : today;
            LocalDate first = due == TargetDue.OVERDUE ? LocalDate.EPOCH : today;
            conditions
                    .when(first, "l.next_action_on >= :dueFrom", "dueFrom")
                    .when(due == TargetDue.OVERDUE ? today.minusDays(1) : last, "l.next_action_on <= :dueTo", "dueTo");
        }
    }

    private void approach(Conditions conditions, LocalDate today, ZoneId zone) {
        if (approach == null) {
            return;
        }
        String last = approached();
        if (approach == TargetApproach.NEVER) {
            conditions.when(true, last + " is null");
            return;
        }
        var since =
                today.minusDays(approach.days()).atStartOfDay(zone).toInstant().atOffset(ZoneOffset.UTC);
        boolean longAgo = approach == TargetApproach.LONG_AGO;
        conditions.when(since, last + (longAgo ? " < :approached" : " >= :approached"), "approached");
    }
}
