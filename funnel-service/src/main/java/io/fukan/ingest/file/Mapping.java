package io.fukan.ingest.file;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * How the columns of a file become fields. {@link MappingJson} reads and writes it.
 *
 * @param columns field by header
 * @param ignored headers to leave out although {@code unmapped} would keep them (in JSON: a column mapped to null)
 * @param constants value by field, the same for every row
 * @param dateFormats patterns of {@link java.time.format.DateTimeFormatter} accepted beside ISO dates
 * @param zone in which times without an offset are meant
 * @param encoding name of the encoding, or {@code auto}
 * @param separator the character or its name, or {@code auto}
 * @param nullTokens cells that mean "unknown", beside blank ones
 * @param values by field: what a cell of the file stands for
 */
public record Mapping(
        Map<String, String> columns,
        Set<String> ignored,
        Map<String, String> constants,
        List<String> dateFormats,
        ZoneId zone,
        String encoding,
        String separator,
        Set<Repair> repair,
        List<String> nullTokens,
        Map<String, Map<String, String>> values,
        Unmapped unmapped) {

    public Mapping {
        columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
        ignored = Collections.unmodifiableSet(new LinkedHashSet<>(ignored));
        constants = Collections.unmodifiableMap(new LinkedHashMap<>(constants));
        dateFormats = List.copyOf(dateFormats);
        repair = Set.copyOf(repair);
        nullTokens = List.copyOf(nullTokens);
        Map<String, Map<String, String>> copies = new LinkedHashMap<>();
        values.forEach((field, cells) -> copies.put(field, Collections.unmodifiableMap(new LinkedHashMap<>(cells))));
        values = Collections.unmodifiableMap(copies);
    }

    /** Maps nothing: everything is detected and every column goes to a custom field. */
    public static Mapping empty(ZoneId zone) {
        return new Mapping(
                Map.of(),
                Set.of(),
                Map.of(),
                List.of(),
                zone,
                Encodings.AUTO,
                SeparatorDetector.AUTO,
                Set.of(),
                List.of(""),
                Map.of(),
                Unmapped.CUSTOM_FIELD);
    }

    /** The probe with this mapping's choices of encoding and separator. */
    public FileProbe probe() {
        return FileProbe.choosing(encoding, separator);
    }

    /**
     * What is wrong with this mapping for a file with these headers; empty if nothing is.
     *
     * @param isField whether a field name other than a custom field's is known for the kind being imported
     * @param ownRecords records whose custom fields the kind may carry, such as {@code lead} and {@code account}
     */
    public List<Problem> problemsFor(List<Header> headers, Predicate<String> isField, Set<String> ownRecords) {
        List<Problem> problems = new ArrayList<>();
        List<String> names = headers.stream().map(Header::name).toList();
        columns.forEach((header, field) -> {
            String path = "columns." + header;
            if (!names.contains(header)) {
                problems.add(Problem.at(path, ProblemCode.HEADER_NOT_IN_FILE, header, String.join(", ", names)));
            }
            addUnknownField(problems, path, field, isField, ownRecords);
        });
        ignored.stream()
                .filter(header -> !names.contains(header))
                .forEach(header -> problems.add(Problem.at(
                        "columns." + header, ProblemCode.HEADER_NOT_IN_FILE, header, String.join(", ", names))));
        constants
                .keySet()
                .forEach(field -> addUnknownField(problems, "constants." + field, field, isField, ownRecords));
        return problems;
    }

    private static void addUnknownField(
            List<Problem> problems, String path, String field, Predicate<String> isField, Set<String> ownRecords) {
        String record = field.substring(0, field.indexOf('.'));
        boolean custom = field.startsWith("attr.", record.length() + 1);
        if (custom ? !ownRecords.contains(record) : !isField.test(field)) {
            problems.add(Problem.at(path, ProblemCode.UNKNOWN_FIELD, field));
        }
    }

    /**
     * The columns that are imported, in file order, each with its field. Columns the mapping does not name go to a custom
     * field of {@code ownRecord} unless they are ignored.
     */
    public List<Target> targets(List<Header> headers, String ownRecord) {
        Set<String> taken = new LinkedHashSet<>();
        columns.values().stream()
                .filter(field -> field.startsWith(ownRecord + ".attr."))
                .forEach(field -> taken.add(field.substring(ownRecord.length() + 6)));
        List<Target> targets = new ArrayList<>();
        for (Header header : headers) {
            String field = columns.get(header.name());
            if (field != null) {
                targets.add(new Target(header, field, false));
            } else if (unmapped == Unmapped.CUSTOM_FIELD && !ignored.contains(header.name())) {
                String name = CustomFieldNames.from(header.name(), taken);
                taken.add(name);
                targets.add(new Target(header, ownRecord + ".attr." + name, true));
            }
        }
        return List.copyOf(targets);
    }

    /**
     * A column and the field it fills.
     *
     * @param derived whether the field was made from the header because the mapping does not name the column
     */
    public record Target(Header header, String field, boolean derived) {

        public boolean custom() {
            return field.contains(".attr.");
        }
    }
}
