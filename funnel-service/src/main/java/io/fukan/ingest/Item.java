package io.fukan.ingest;

import io.fukan.ingest.file.Moment;
import io.fukan.ingest.file.Problem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row on its way into the tables: what it says, whom it means, and what is wrong with it. */
final class Item {

    final long number;
    final List<String> cells;
    final List<Problem> problems = new ArrayList<>();
    final List<Problem> warnings = new ArrayList<>();

    /** Column values by record: {@code lead → {external_id: …}}. */
    private final Map<String, Map<String, Object>> values = new LinkedHashMap<>();
    /** Custom fields by record. */
    private final Map<String, Map<String, Object>> attributes = new LinkedHashMap<>();
    /** Moments by field, and values that only count together with others. */
    final Map<String, Object> parts = new LinkedHashMap<>();
    /** Names of people, channels … still to be looked up. */
    final List<Link> links = new ArrayList<>();
    /** Fields whose value is the same for every row. */
    final Set<String> constant = new HashSet<>();

    /** For finding an equal row: of the cells as they stand in the file. */
    UUID content = new UUID(0, 0);

    /** Of the record as the row names it, by id or otherwise; null if only its whole content does. */
    @Nullable
    UUID identity;

    /** Of a row without an id of its own; numbered among its equals. */
    @Nullable
    UUID fingerprint;

    @Nullable
    Long id;

    boolean isNew;

    /** Whether the file has said exactly this before. */
    boolean repeated;

    @Nullable
    Long leadId;

    @Nullable
    Long opportunityId;

    @Nullable
    Long appointmentId;

    @Nullable
    Long customerId;

    @Nullable
    Long accountId;

    @Nullable
    Long contactId;

    /** Ids of every record that this row says something about. */
    final Set<Long> touched = new HashSet<>();

    /**
     * A name in the row that means another record.
     *
     * @param header of the column it stands in; null for a constant
     */
    record Link(ImportField field, String name, @Nullable String header) {

        String record() {
            return field.def().record();
        }
    }

    Item(long number, List<String> cells) {
        this.number = number;
        this.cells = cells;
    }

    boolean isRejected() {
        return !problems.isEmpty();
    }

    void reject(Problem problem) {
        problems.add(problem);
    }

    Map<String, Object> values(String record) {
        return values.computeIfAbsent(record, r -> new LinkedHashMap<>());
    }

    Map<String, Object> attributes(String record) {
        return attributes.computeIfAbsent(record, r -> new LinkedHashMap<>());
    }

    boolean says(String record) {
        return !values.getOrDefault(record, Map.of()).isEmpty()
                || !attributes.getOrDefault(record, Map.of()).isEmpty()
                || links.stream().anyMatch(link -> link.record().equals(record));
    }

    Optional<String> text(String record, String column) {
        return Optional.ofNullable(values.getOrDefault(record, Map.of()).get(column))
                .filter(value -> value != Json.NULL)
                .map(Object::toString);
    }

    Optional<String> linkTo(ImportField.Holds kind) {
        return links.stream()
                .filter(link -> link.field().holds() == kind)
                .map(Link::name)
                .findFirst();
    }

    @Nullable
    Moment moment(String field) {
        return (Moment) parts.get(field);
    }

    @Nullable
    LocalDate date(String field) {
        return (LocalDate) parts.get(field);
    }
}
