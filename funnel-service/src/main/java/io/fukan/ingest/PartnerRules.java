package io.fukan.ingest;

import io.fukan.account.MatchingKey;
import io.fukan.database.Sql;
import io.fukan.ingest.file.Problem;
import io.fukan.ingest.file.ProblemCode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Partners: known by external id, else by name as companies are. One that records have named so far takes on the row's external
 * id.
 */
final class PartnerRules extends KindRules {

    private final JdbcClient jdbc;
    private final Map<Long, Contract> contracts = new HashMap<>();
    /** Who is called so: the id of a partner, or of a new one what tells it from others. */
    private final Map<String, Object> bearers = new HashMap<>();

    private record Contract(
            @Nullable LocalDate begun, @Nullable LocalDate ended) {

        static final Contract NONE = new Contract(null, null);
    }

    private record Known(long id, @Nullable String externalId) {}

    PartnerRules(Chunk chunk, JdbcClient jdbc) {
        super(chunk);
        this.jdbc = jdbc;
    }

    /** The partners meant by these names, by what their spellings have in common. */
    static Map<String, Long> known(Collection<String> names, JdbcClient jdbc) {
        Map<String, Long> ids = new HashMap<>();
        candidates(names, jdbc).forEach((key, known) -> ids.put(key, known.id()));
        return ids;
    }

    private static Map<String, Known> candidates(Collection<String> names, JdbcClient jdbc) {
        Map<String, Known> candidates = new HashMap<>();
        jdbc.sql(Sql.of("ingest/partner_candidates.sql"))
                .param("names", names.toArray(String[]::new))
                .query(row -> {
                    candidates.putIfAbsent(
                            CompanyName.key(row.getString("name")),
                            new Known(row.getLong("id"), row.getString("external_id")));
                });
        return candidates;
    }

    @Override
    Optional<String> identity(Item item) {
        return name(item).map(CompanyName::key);
    }

    @Override
    void match(List<Item> items) {
        Map<String, Known> candidates = candidates(names(items), jdbc);
        for (Item item : items) {
            Known known = name(item).map(CompanyName::key).map(candidates::get).orElse(null);
            if (known != null && (known.externalId() == null || externalId(item).isEmpty())) {
                item.id = known.id();
            }
        }
    }

    @Override
    void load(List<Item> items) {
        jdbc.sql(Sql.of("ingest/partner_state.sql"))
                .param(
                        "ids",
                        items.stream()
                                .map(item -> item.id)
                                .filter(Objects::nonNull)
                                .toArray(Long[]::new))
                .query(row -> {
                    contracts.put(
                            row.getLong("id"),
                            new Contract(
                                    row.getObject("contracted_on", LocalDate.class),
                                    row.getObject("ended_on", LocalDate.class)));
                });
        candidates(names(items), jdbc).forEach((key, known) -> bearers.put(key, known.id()));
    }

    @Override
    void check(Item item) {
        require(item, "name", "name");
        Object row = item.id == null ? externalId(item).orElse("") : item.id;
        name(item)
                .map(name -> bearers.putIfAbsent(CompanyName.key(name), row))
                .filter(bearer -> !bearer.equals(row))
                .ifPresent(another -> item.reject(Problem.of(ProblemCode.NOT_ACCEPTED)));
        Contract stored = item.id == null ? Contract.NONE : contracts.getOrDefault(item.id, Contract.NONE);
        LocalDate begun = day(item, "contracted_on", stored.begun());
        LocalDate ended = day(item, "ended_on", stored.ended());
        if (ended != null && begun == null) {
            item.reject(Problem.of(ProblemCode.MISSING_VALUE, "partner.contractedOn"));
        } else if (ended != null && ended.isBefore(begun)) {
            item.reject(Problem.of(ProblemCode.PERIOD_BACKWARDS, begun.toString(), ended.toString()));
        }
    }

    @Override
    void complete(Item item, Staged own, Ids ids) {
        name(item)
                .ifPresent(name -> own.put("matching_key", MatchingKey.of(name).value()));
        stamp(own);
    }

    private static @Nullable LocalDate day(Item item, String column, @Nullable LocalDate stored) {
        return item.text("partner", column).map(LocalDate::parse).orElse(stored);
    }

    private static Optional<String> name(Item item) {
        return item.text("partner", "name");
    }

    private static List<String> names(List<Item> items) {
        return items.stream().flatMap(item -> name(item).stream()).distinct().toList();
    }
}
