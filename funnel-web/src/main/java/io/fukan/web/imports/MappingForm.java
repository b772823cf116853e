package io.fukan.web.imports;

import io.fukan.ingest.ImportKind;
import io.fukan.ingest.file.CustomFieldNames;
import io.fukan.ingest.file.Mapping;
import io.fukan.ingest.file.Repair;
import io.fukan.ingest.file.Unmapped;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.util.MultiValueMap;

/**
 * The mapping as the wizard's form sends it. Lists of controls with the same name go in parallel: {@code header},
 * {@code field} and {@code attr} for columns, {@code constantField} and {@code constantValue}; what a cell stands for is
 * named {@code value.<field>.<cell>}.
 *
 * @param sent all controls of the form
 */
record MappingForm(MultiValueMap<String, String> sent) {

    /** Choice of a column that is left out. */
    static final String LEFT_OUT = "-";
    /** Choice of a cell that means "unknown". */
    static final String UNKNOWN = "?";
    /** Ends the choice of a column that becomes a custom field; the name follows in {@code attr}. */
    static final String CUSTOM = ".attr.";

    static final String VALUE = "value.";

    /** The mapping that the form describes, whether it can be used or not. */
    Mapping mapping(ImportKind kind, ZoneId businessZone) {
        Map<String, String> columns = new LinkedHashMap<>();
        Set<String> ignored = new LinkedHashSet<>();
        List<String> headers = all("header");
        for (int i = 0; i < headers.size(); i++) {
            String field = at("field", i);
            if (field.equals(LEFT_OUT)) {
                ignored.add(headers.get(i));
            } else if (field.endsWith(CUSTOM)) {
                putCustom(columns, headers.get(i), field, at("attr", i).strip(), kind);
            } else if (!field.isEmpty()) {
                columns.put(headers.get(i), field);
            }
        }
        return new Mapping(
                columns,
                ignored,
                constants(),
                dateFormats(),
                zone(businessZone),
                one("encoding", "auto"),
                one("separator", "auto"),
                all("repair").isEmpty() ? Set.of() : Set.of(Repair.WRAPPED_ROWS),
                nullTokens(),
                values(columns),
                Unmapped.CUSTOM_FIELD);
    }

    /** A field of the file's own record that is called after its header needs no words. */
    private static void putCustom(
            Map<String, String> columns, String header, String field, String name, ImportKind kind) {
        boolean own = field.equals(kind.ownRecord() + CUSTOM);
        if (name.isEmpty()) {
            if (!own) {
                columns.put(header, field + CustomFieldNames.from(header));
            }
        } else if (!own || !name.equals(CustomFieldNames.from(header))) {
            columns.put(header, field + name);
        }
    }

    private Map<String, String> constants() {
        Map<String, String> constants = new LinkedHashMap<>();
        List<String> fields = all("constantField");
        for (int i = 0; i < fields.size(); i++) {
            if (!fields.get(i).isEmpty()) {
                constants.put(fields.get(i), at("constantValue", i).strip());
            }
        }
        return constants;
    }

    /** What was written, with the answers to questions about dates in the place of the other readings. */
    private List<String> dateFormats() {
        List<String> formats = new ArrayList<>(lines(one("dateFormats", "")));
        List<String> asked = all("asked");
        for (int i = 0; i < asked.size(); i++) {
            String answer = one("answer." + i, "");
            if (!answer.isEmpty()) {
                formats.removeAll(DateQuestions.formats(asked.get(i)));
                formats.addAll(DateQuestions.formats(answer));
            }
        }
        return formats.stream().distinct().toList();
    }

    private ZoneId zone(ZoneId businessZone) {
        try {
            return ZoneId.of(one("zone", businessZone.getId()));
        } catch (DateTimeException e) {
            return businessZone;
        }
    }

    private List<String> nullTokens() {
        List<String> tokens = new ArrayList<>(List.of(""));
        Arrays.stream(one("nullTokens", "").split("[,、]"))
                .map(String::strip)
                .filter(token -> !token.isEmpty())
                .forEach(tokens::add);
        return tokens;
    }

    private Map<String, Map<String, String>> values(Map<String, String> columns) {
        Set<String> mapped = new HashSet<>(columns.values());
        Map<String, Map<String, String>> values = new LinkedHashMap<>();
        sent.forEach((name, chosen) -> {
            int end = name.startsWith(VALUE) ? name.indexOf('.', name.indexOf('.', VALUE.length()) + 1) : -1;
            if (end > 0 && !chosen.get(0).isBlank() && mapped.contains(name.substring(VALUE.length(), end))) {
                String meaning = chosen.get(0).strip();
                values.computeIfAbsent(name.substring(VALUE.length(), end), field -> new LinkedHashMap<>())
                        .put(name.substring(end + 1), meaning.equals(UNKNOWN) ? "" : meaning);
            }
        });
        return values;
    }

    String one(String name, String otherwise) {
        String value = sent.getFirst(name);
        return value == null || value.isBlank() ? otherwise : value.strip();
    }

    private List<String> all(String name) {
        return sent.getOrDefault(name, List.of());
    }

    private String at(String name, int index) {
        List<String> values = all(name);
        return index < values.size() ? values.get(index) : "";
    }

    private static List<String> lines(String text) {
        return Arrays.stream(text.split("\\R"))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
