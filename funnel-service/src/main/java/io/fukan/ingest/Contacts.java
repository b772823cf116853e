package io.fukan.ingest;

import io.fukan.database.Sql;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Which contact a row means: the one of that external id, else of that email address and, as far as both tell it, that name,
 * else of that full name in the same account.
 */
final class Contacts {

    private final Map<String, Long> byExternalId = new HashMap<>();
    private final Map<String, List<Candidate>> byEmail = new HashMap<>();
    private final Map<String, List<Candidate>> byName = new HashMap<>();

    private record Candidate(
            long id,
            @Nullable String externalId,
            @Nullable String email,
            @Nullable String lastName,
            @Nullable String firstName) {

        boolean agreesWith(@Nullable String otherId, @Nullable String otherEmail, Item item) {
            return agrees(externalId, otherId)
                    && agrees(email, otherEmail)
                    && agrees(lastName, item.text("contact", "last_name").orElse(null))
                    && agrees(firstName, item.text("contact", "first_name").orElse(null));
        }
    }

    private Contacts() {}

    static Contacts namedBy(List<Item> items, JdbcClient jdbc) {
        Contacts contacts = new Contacts();
        List<Item> named = items.stream()
                .filter(item -> item.accountId != null && lastName(item) != null)
                .toList();
        jdbc.sql(Sql.of("ingest/contact_candidates.sql"))
                .param("externalIds", texts(items, "external_id"))
                .param(
                        "emails",
                        items.stream()
                                .map(Contacts::email)
                                .filter(Objects::nonNull)
                                .toArray(String[]::new))
                .param("accounts", named.stream().map(item -> item.accountId).toArray(Long[]::new))
                .param("lastNames", named.stream().map(Contacts::lastName).toArray(String[]::new))
                .query(row -> {
                    contacts.add(
                            new Candidate(
                                    row.getLong("id"),
                                    row.getString("external_id"),
                                    row.getString("email"),
                                    row.getString("last_name"),
                                    row.getString("first_name")),
                            Lookup.id(row, "account_id"));
                });
        return contacts;
    }

    private static String[] texts(List<Item> items, String column) {
        return items.stream()
                .flatMap(item -> item.text("contact", column).stream())
                .distinct()
                .toArray(String[]::new);
    }

    private static @Nullable String lastName(Item item) {
        return item.text("contact", "last_name").orElse(null);
    }

    static @Nullable String email(Item item) {
        return item.text("contact", "email")
                .map(email -> email.toLowerCase(Locale.ROOT))
                .orElse(null);
    }

    private void add(Candidate candidate, @Nullable Long accountId) {
        if (candidate.externalId() != null) {
            byExternalId.putIfAbsent(candidate.externalId(), candidate.id());
        }
        if (candidate.email() != null) {
            byEmail.computeIfAbsent(candidate.email(), e -> new ArrayList<>()).add(candidate);
        }
        if (accountId != null && candidate.lastName() != null) {
            byName.computeIfAbsent(name(accountId, candidate.lastName(), candidate.firstName()), n -> new ArrayList<>())
                    .add(candidate);
        }
    }

    /** Remembers the contact that a row makes. */
    void add(long id, Item item) {
        add(
                new Candidate(
                        id,
                        item.text("contact", "external_id").orElse(null),
                        email(item),
                        item.text("contact", "last_name").orElse(null),
                        item.text("contact", "first_name").orElse(null)),
                item.accountId);
    }

    Optional<Long> meantBy(Item item) {
        return meantBy(item, null);
    }

    /** @param present the contact that the row's record has so far; of several that the row may mean, it is meant */
    Optional<Long> meantBy(Item item, @Nullable Long present) {
        String externalId = item.text("contact", "external_id").orElse(null);
        if (externalId != null && byExternalId.containsKey(externalId)) {
            return Optional.of(byExternalId.get(externalId));
        }
        String email = email(item);
        if (email != null) {
            Optional<Long> found = byEmail.getOrDefault(email, List.of()).stream()
                    .filter(candidate -> candidate.agreesWith(externalId, email, item))
                    .map(Candidate::id)
                    .reduce((first, next) -> next.equals(present) ? next : first);
            if (found.isPresent()) {
                return found;
            }
        }
        Long accountId = item.accountId;
        if (accountId == null) {
            return Optional.empty();
        }
        return item.text("contact", "last_name")
                .flatMap(last -> byName
                        .getOrDefault(
                                name(
                                        accountId,
                                        last,
                                        item.text("contact", "first_name").orElse(null)),
                                List.of())
                        .stream()
                        .filter(candidate -> candidate.agreesWith(externalId, email, item))
                        .map(Candidate::id)
                        .reduce((first, next) -> next.equals(present) ? next : first));
    }

    private static String name(long accountId, String last, @Nullable String first) {
        return accountId + "\n" + last + "\n" + (first == null ? "" : first);
    }

    private static boolean agrees(@Nullable String known, @Nullable String said) {
        return known == null || said == null || known.equals(said);
    }
}
