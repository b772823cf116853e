package io.fukan.ingest;

import io.fukan.account.MatchingKey;
import io.fukan.database.Sql;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Which account a row means: the one of that external id, else of that corporate number, else of that name. A company found
 * by name or number takes on the row's external id if it has none of its own yet.
 */
final class Accounts {

    private final Map<String, Long> byExternalId = new HashMap<>();
    private final Map<String, Long> byCorporateNumber = new HashMap<>();
    private final Map<String, List<Candidate>> byName = new HashMap<>();

    /** Name by matching key. */
    private final Map<String, String> resembling = new HashMap<>();

    /** Those that have a name of their own, not only a number in its place. */
    private final Map<Long, String> named = new HashMap<>();

    private record Candidate(
            long id, @Nullable String externalId, @Nullable String corporateNumber) {}

    private Accounts() {}

    static Accounts namedBy(List<Item> items, JdbcClient jdbc) {
        List<String> names = texts(items, "name");
        Accounts accounts = new Accounts();
        jdbc.sql(Sql.of("ingest/account_candidates.sql"))
                .param("externalIds", texts(items, "external_id").toArray(String[]::new))
                .param("corporateNumbers", texts(items, "corporate_number").toArray(String[]::new))
                .param(
                        "matchingKeys",
                        names.stream()
                                .map(name -> MatchingKey.of(name).value())
                                .distinct()
                                .toArray(String[]::new))
                .query(row -> {
                    accounts.add(
                            row.getLong("id"),
                            row.getString("external_id"),
                            row.getString("corporate_number"),
                            row.getString("name"));
                });
        return accounts;
    }

    private static List<String> texts(List<Item> items, String column) {
        List<String> texts = new ArrayList<>();
        items.forEach(item -> item.text("account", column).ifPresent(texts::add));
        return texts.stream().distinct().toList();
    }

    void add(long id, @Nullable String externalId, @Nullable String corporateNumber, @Nullable String name) {
        if (externalId != null) {
            byExternalId.putIfAbsent(externalId, id);
        }
        if (corporateNumber != null) {
            byCorporateNumber.putIfAbsent(corporateNumber, id);
        }
        if (name != null) {
            String key = MatchingKey.of(name).value();
            if (!key.isEmpty()) {
                resembling.putIfAbsent(key, name);
            }
            byName.computeIfAbsent(CompanyName.key(name), n -> new ArrayList<>())
                    .add(new Candidate(id, externalId, corporateNumber));
            if (!name.equals(externalId) && !name.equals(corporateNumber)) {
                named.putIfAbsent(id, name);
            }
        }
    }

    /** Remembers the account that a row makes. */
    void add(long id, Item item) {
        add(
                id,
                item.text("account", "external_id").orElse(null),
                item.text("account", "corporate_number").orElse(null),
                item.text("account", "name").orElse(null));
    }

    Optional<Long> meantBy(Item item) {
        return meantBy(item, null);
    }

    /** @param present the company that the row's record has so far; of several that the row may mean by name, it is meant */
    Optional<Long> meantBy(Item item, @Nullable Long present) {
        String externalId = item.text("account", "external_id").orElse(null);
        String number = item.text("account", "corporate_number").orElse(null);
        if (externalId != null && byExternalId.containsKey(externalId)) {
            return Optional.of(byExternalId.get(externalId));
        }
        if (number != null && byCorporateNumber.containsKey(number)) {
            return Optional.of(byCorporateNumber.get(number));
        }
        return item.text("account", "name")
                .flatMap(name -> byName.getOrDefault(CompanyName.key(name), List.of()).stream()
                        .filter(candidate -> agrees(candidate.externalId(), externalId)
                                && agrees(candidate.corporateNumber(), number))
                        .map(Candidate::id)
                        .reduce((first, next) -> next.equals(present) ? next : first));
    }

    /**
     * The name that the company meant has already, where the row's only helps to find it: a bought list spells names as it
     * likes, and only who gives the company's id in the file's own system speaks of its name.
     */
    Optional<String> nameKept(Item item) {
        boolean byId = item.text("account", "external_id")
                .filter(byExternalId::containsKey)
                .isPresent();
        return byId ? Optional.empty() : meantBy(item).map(named::get);
    }

    /** The company of another name with the same matching key, if the row means none that is known. */
    Optional<String> resembling(Item item) {
        return item.text("account", "name")
                .map(name -> resembling.get(MatchingKey.of(name).value()))
                .filter(name -> meantBy(item).isEmpty());
    }

    private static boolean agrees(@Nullable String known, @Nullable String said) {
        return known == null || said == null || known.equals(said);
    }
}
