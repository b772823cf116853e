package io.fukan.ingest.file;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The JSON of a {@link Mapping}. Reading collects everything that is wrong, each with its path, instead of stopping at the
 * first mistake.
 */
public final class MappingJson {

    /** {@code record.name} or {@code record.attr.custom_name}. */
    private static final Pattern FIELD = Pattern.compile(
            "[a-z][A-Za-z]*\\.(attr\\." + CustomFieldNames.SYNTAX.pattern() + "|(?!attr\\b)[a-z][A-Za-z0-9]*)");

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, String> columns = new LinkedHashMap<>();
    private final Set<String> ignored = new LinkedHashSet<>();
    private final Map<String, String> constants = new LinkedHashMap<>();
    private final List<String> dateFormats = new ArrayList<>();
    private final Set<Repair> repair = new LinkedHashSet<>();
    private final List<String> nullTokens = new ArrayList<>();
    private final Map<String, Map<String, String>> values = new LinkedHashMap<>();
    private String encoding = Encodings.AUTO;
    private String separator = SeparatorDetector.AUTO;
    private Unmapped unmapped = Unmapped.CUSTOM_FIELD;
    private ZoneId zone;

    private MappingJson(ZoneId defaultZone) {
        this.zone = defaultZone;
    }

    /**
     * Reads a mapping; keys left out keep their defaults.
     *
     * @param defaultZone the business zone, for a mapping that names none
     * @throws InvalidMappingException naming every mistake
     */
    public static Mapping read(String json, ZoneId defaultZone) throws InvalidMappingException {
        MappingJson reading = new MappingJson(defaultZone);
        reading.readRoot(json);
        if (!reading.problems.isEmpty()) {
            throw new InvalidMappingException(reading.problems);
        }
        return new Mapping(
                reading.columns,
                reading.ignored,
                reading.constants,
                reading.dateFormats,
                reading.zone,
                reading.encoding,
                reading.separator,
                reading.repair,
                reading.nullTokens.isEmpty() ? List.of("") : reading.nullTokens,
                reading.values,
                reading.unmapped);
    }

    public static String write(Mapping mapping) {
        ObjectNode root = JSON.createObjectNode();
        ObjectNode columns = root.putObject("columns");
        mapping.columns().forEach(columns::put);
        mapping.ignored().forEach(columns::putNull);
        ObjectNode constants = root.putObject("constants");
        mapping.constants().forEach(constants::put);
        addAll(root.putArray("dateFormats"), mapping.dateFormats());
        root.put("zone", mapping.zone().getId());
        root.put("encoding", mapping.encoding());
        root.put("separator", mapping.separator());
        addAll(
                root.putArray("repair"),
                mapping.repair().stream().map(Repair::key).toList());
        addAll(root.putArray("nullTokens"), mapping.nullTokens());
        ObjectNode values = root.putObject("values");
        mapping.values().forEach((field, cells) -> cells.forEach(values.withObjectProperty(field)::put));
        root.put("unmapped", mapping.unmapped().key());
        return JSON.writeValueAsString(root);
    }

    private static void addAll(ArrayNode array, List<String> texts) {
        texts.forEach(array::add);
    }

    private void readRoot(String json) {
        JsonNode root;
        try {
            root = JSON.readTree(json);
        } catch (JacksonException e) {
            problem("", ProblemCode.BAD_JSON, e.getOriginalMessage());
            return;
        }
        object(root, "", this::readKey);
        rejectFieldsMappedTwice();
    }

    private void readKey(String key, JsonNode node) {
        switch (key) {
            case "columns" -> object(node, key, this::readColumn);
            case "constants" -> object(node, key, this::readConstant);
            case "dateFormats" -> texts(node, key, this::readDateFormat);
            case "zone" -> text(node, key).ifPresent(this::readZone);
            case "encoding" -> text(node, key).ifPresent(this::readEncoding);
            case "separator" -> readSeparator(node);
            case "repair" -> texts(node, key, this::readRepair);
            case "nullTokens" -> texts(node, key, (path, token) -> nullTokens.add(token));
            case "values" -> object(node, key, this::readValues);
            case "unmapped" -> text(node, key).ifPresent(this::readUnmapped);
            default -> problem(key, ProblemCode.UNKNOWN_KEY, key);
        }
    }

    private void readColumn(String header, JsonNode node) {
        String name = Text.headerName(header);
        if (node.isNull()) {
            ignored.add(name);
        } else {
            text(node, "columns." + header).ifPresent(field -> {
                checkField("columns." + header, field);
                columns.put(name, field);
            });
        }
    }

    private void readConstant(String field, JsonNode node) {
        String path = "constants." + field;
        checkField(path, field);
        if (node.isNumber() || node.isBoolean()) {
            constants.put(field, node.asString());
        } else {
            text(node, path).ifPresent(value -> constants.put(field, value));
        }
    }

    private void readValues(String field, JsonNode node) {
        checkField("values." + field, field);
        Map<String, String> cells = values.computeIfAbsent(field, f -> new LinkedHashMap<>());
        object(node, "values." + field, (cell, meaning) -> {
            // null says that the cell means "unknown", as a blank one does.
            if (meaning.isNull()) {
                cells.put(cell, "");
            } else {
                text(meaning, "values." + field + "." + cell).ifPresent(value -> cells.put(cell, value));
            }
        });
    }

    private void readDateFormat(String path, String pattern) {
        DateFormat.check(path, pattern).ifPresentOrElse(problems::add, () -> dateFormats.add(pattern));
    }

    private void readZone(String name) {
        try {
            zone = ZoneId.of(name);
        } catch (DateTimeException e) {
            problem("zone", ProblemCode.UNKNOWN_ZONE, name);
        }
    }

    private void readEncoding(String name) {
        encoding = name;
        if (!name.strip().equalsIgnoreCase(Encodings.AUTO)) {
            try {
                Encodings.byName(name);
            } catch (UnreadableFileException e) {
                problems.add(e.problem());
            }
        }
    }

    private void readSeparator(JsonNode node) {
        text(node, "separator").ifPresent(name -> {
            separator = name;
            if (!name.equals(SeparatorDetector.AUTO)) {
                try {
                    SeparatorDetector.byName(name);
                } catch (UnreadableFileException e) {
                    problems.add(e.problem());
                }
            }
        });
    }

    private void readRepair(String path, String key) {
        Repair.byKey(key)
                .ifPresentOrElse(
                        repair::add, () -> problem(path, ProblemCode.UNKNOWN_OPTION, key, Repair.WRAPPED_ROWS.key()));
    }

    private void readUnmapped(String key) {
        for (Unmapped option : Unmapped.values()) {
            if (option.key().equals(key)) {
                unmapped = option;
                return;
            }
        }
        problem("unmapped", ProblemCode.UNKNOWN_OPTION, key, "customField, ignore");
    }

    private void rejectFieldsMappedTwice() {
        Map<String, String> first = new LinkedHashMap<>();
        columns.forEach((header, field) -> {
            String other = first.putIfAbsent(field, header);
            if (other != null) {
                problem("columns." + header, ProblemCode.FIELD_MAPPED_TWICE, field, other, header);
            }
        });
        constants.keySet().stream()
                .filter(first::containsKey)
                .forEach(field -> problem(
                        "constants." + field, ProblemCode.FIELD_MAPPED_TWICE, field, first.get(field), "constants"));
    }

    private void checkField(String path, String field) {
        if (!FIELD.matcher(field).matches()) {
            problem(path, ProblemCode.BAD_FIELD_NAME, field);
        }
    }

    private void object(JsonNode node, String path, BiConsumer<String, JsonNode> each) {
        if (node.isObject()) {
            node.properties().forEach(entry -> each.accept(entry.getKey(), entry.getValue()));
        } else {
            problem(path, ProblemCode.WRONG_TYPE, "object");
        }
    }

    private void texts(JsonNode node, String path, BiConsumer<String, String> each) {
        if (!node.isArray()) {
            problem(path, ProblemCode.WRONG_TYPE, "array");
            return;
        }
        for (int i = 0; i < node.size(); i++) {
            String place = path + "[" + i + "]";
            Consumer<String> accept = value -> each.accept(place, value);
            text(node.get(i), place).ifPresent(accept);
        }
    }

    private Optional<String> text(JsonNode node, String path) {
        if (node.isString()) {
            return Optional.of(node.stringValue());
        }
        problem(path, ProblemCode.WRONG_TYPE, "string");
        return Optional.empty();
    }

    private void problem(String path, ProblemCode code, String... args) {
        problems.add(Problem.at(path, code, args));
    }
}
