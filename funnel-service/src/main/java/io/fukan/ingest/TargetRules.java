package io.fukan.ingest;

import io.fukan.database.Sql;
import io.fukan.ingest.file.Problem;
import io.fukan.ingest.file.ProblemCode;
import io.fukan.kpi.KpiCatalogue;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Targets: one per KPI, scope and period. Without a last day a target is for the month in which its first day lies. */
final class TargetRules extends KindRules {

    private final JdbcClient jdbc;

    TargetRules(Chunk chunk, JdbcClient jdbc) {
        super(chunk);
        this.jdbc = jdbc;
    }

    @Override
    Optional<String> identity(Item item) {
        StringBuilder key = new StringBuilder();
        List.of("kpi", "department", "from_on")
                .forEach(column ->
                        key.append(item.text("target", column).orElse("")).append('\n'));
        item.links.forEach(link ->
                key.append(link.field().name()).append(' ').append(link.name()).append('\n'));
        return Optional.of(key.append(item.parts.get("target.to")).toString());
    }

    @Override
    void check(Item item) {
        require(item, "kpi", "kpi");
        require(item, "from_on", "from");
        require(item, "value", "value");
        String kpi = item.text("target", "kpi").orElse("");
        if (!kpi.isEmpty() && KpiCatalogue.find(kpi).isEmpty()) {
            item.reject(Problem.of(ProblemCode.UNKNOWN_KPI, kpi));
        }
        if (item.isRejected()) {
            return;
        }
        LocalDate from = from(item);
        LocalDate until = until(item);
        if (!from.isBefore(until)) {
            item.reject(Problem.of(
                    ProblemCode.PERIOD_BACKWARDS,
                    from.toString(),
                    until.minusDays(1).toString()));
        }
    }

    private static LocalDate from(Item item) {
        LocalDate first = LocalDate.parse(item.text("target", "from_on").orElseThrow());
        return item.date("target.to") == null ? first.withDayOfMonth(1) : first;
    }

    private static LocalDate until(Item item) {
        LocalDate last = item.date("target.to");
        return last == null ? from(item).plusMonths(1) : last.plusDays(1);
    }

    /** Only now, when teams, people and channels have their ids, can the targets already there be found. */
    @Override
    void matchResolved(List<Item> items) {
        items.forEach(item -> {
            item.values("target").put("from_on", from(item).toString());
            item.values("target").put("until_on", until(item).toString());
        });
        jdbc.sql(Sql.of("ingest/targets_like.sql"))
                .param(
                        "kpis",
                        column(items, "kpi", String.class, Function.identity()).toArray(String[]::new))
                .param(
                        "departments",
                        column(items, "department", String.class, Function.identity())
                                .toArray(String[]::new))
                .param("teams", ids(items, "team_id"))
                .param("reps", ids(items, "rep_id"))
                .param("channels", ids(items, "channel_id"))
                .param(
                        "froms",
                        items.stream()
                                .map(TargetRules::from)
                                .map(LocalDate::toString)
                                .toArray(String[]::new))
                .param(
                        "untils",
                        items.stream()
                                .map(TargetRules::until)
                                .map(LocalDate::toString)
                                .toArray(String[]::new))
                .query(row -> {
                    Item item = items.get(row.getInt("n") - 1);
                    item.id = row.getLong("id");
                    item.isNew = false;
                });
    }

    private static <T> List<T> column(List<Item> items, String column, Class<T> type, Function<T, T> as) {
        return items.stream()
                .map(item -> type.cast(item.values("target").get(column)))
                .map(value -> value == null ? null : as.apply(value))
                .collect(java.util.stream.Collectors.toCollection(java.util.ArrayList::new));
    }

    private static Long[] ids(List<Item> items, String column) {
        return items.stream()
                .map(item -> (Long) item.values("target").get(column))
                .toArray(Long[]::new);
    }

    @Override
    void complete(Item item, Staged own, Ids ids) {
        Map<String, Object> values = item.values("target");
        own.put("from_on", values.get("from_on")).put("until_on", values.get("until_on"));
    }
}
