package io.fukan.web.imports;

import io.fukan.ingest.Examination;
import io.fukan.ingest.file.ColumnProfile;
import io.fukan.ingest.file.FieldDef;
import io.fukan.ingest.file.FieldType;
import io.fukan.ingest.file.Header;
import io.fukan.ingest.file.HeaderSuggestions.Suggestion;
import io.fukan.ingest.file.Mapping;
import io.fukan.ingest.file.Moment;
import io.fukan.ingest.file.Parsed;
import io.fukan.ingest.file.ValueParser;
import io.fukan.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A column of the file and what becomes of it.
 *
 * @param header its name in mappings
 * @param filled share of rows in which it says something, 0 to 100
 * @param choice the field, {@code <record>.attr.} for a custom field, or {@link MappingForm#LEFT_OUT}
 * @param attr name of the custom field
 * @param type of a custom field, as the values of the whole file tell; else of the field
 * @param suggestion a field that might be meant and is not chosen yet
 * @param automatic whether the choice is what the header suggests
 * @param choices allowed values; empty where any text is
 * @param values what single cells stand for
 * @param moreValues whether there are more different cells than those
 */
record DraftColumn(
        int index,
        String header,
        boolean unnamed,
        List<Sample> samples,
        int filled,
        String choice,
        String attr,
        String type,
        FieldMenu.@Nullable Option suggestion,
        boolean automatic,
        List<FieldMenu.Option> choices,
        List<Value> values,
        boolean moreValues) {

    private static final int SAMPLES = 2;
    private static final int MOST_REWORDED = 30;

    /**
     * What a cell stands for.
     *
     * @param chosen name of an allowed value, {@link MappingForm#UNKNOWN}, a text, or nothing
     * @param understood what it is taken for without a choice; null: not understood
     */
    record Value(
            String cell,
            String name,
            String chosen,
            @Nullable String understood) {

        public boolean open() {
            return chosen.isEmpty() && understood == null;
        }
    }

    public boolean custom() {
        return choice.endsWith(MappingForm.CUSTOM);
    }

    public boolean leftOut() {
        return choice.equals(MappingForm.LEFT_OUT);
    }

    /**
     * A value of the file.
     *
     * @param meant as it is understood, where that is not plain from how it is written; null: the same
     */
    record Sample(String written, @Nullable String meant) {}

    /** Cells that would have their rows rejected. */
    public long openValues() {
        return choices.isEmpty() ? 0 : values.stream().filter(Value::open).count();
    }

    static List<DraftColumn> of(Examination seen, Mapping mapping, FieldMenu menu, Words words) {
        Map<String, String> targets = seen.targets().stream()
                .collect(Collectors.toMap(target -> target.header().name(), Mapping.Target::field));
        Map<Header, Suggestion> suggestions =
                seen.suggestions().stream().collect(Collectors.toMap(Suggestion::header, Function.identity()));
        List<DraftColumn> columns = new ArrayList<>();
        for (ColumnProfile profile : seen.columns()) {
            Suggestion suggestion = suggestions.get(profile.header());
            columns.add(of(profile, seen, targets.get(profile.header().name()), suggestion, mapping, menu, words));
        }
        return columns;
    }

    private static DraftColumn of(
            ColumnProfile profile,
            Examination seen,
            @Nullable String target,
            @Nullable Suggestion suggestion,
            Mapping mapping,
            FieldMenu menu,
            Words words) {
        Header header = profile.header();
        int custom = target == null ? -1 : target.indexOf(MappingForm.CUSTOM);
        String choice = target == null
                ? MappingForm.LEFT_OUT
                : custom < 0 ? target : target.substring(0, custom + MappingForm.CUSTOM.length());
        Optional<FieldDef> suggested = suggestion == null ? Optional.empty() : suggestion.field();
        boolean taken = suggested
                .filter(field -> mapping.columns().containsValue(field.name()))
                .isPresent();
        Optional<FieldDef> def = menu.def(target);
        long rows = Math.max(1, seen.report().rows());
        return new DraftColumn(
                header.index(),
                header.name(),
                header.naming() == Header.Naming.UNNAMED,
                samples(profile, def, mapping, menu, words),
                (int) Math.round(100.0 * profile.nonBlank() / rows),
                choice,
                custom < 0 || target == null ? "" : target.substring(custom + MappingForm.CUSTOM.length()),
                def.map(field -> field.type().name()).orElse(profile.type().name()),
                suggested
                        .filter(field -> !taken)
                        .map(field -> new FieldMenu.Option(field.name(), menu.label(field.name())))
                        .orElse(null),
                suggested.filter(field -> field.name().equals(target)).isPresent(),
                def.map(field -> options(field, menu)).orElse(List.of()),
                def.map(field -> values(profile, field, mapping, menu)).orElse(List.of()),
                profile.hasMoreValues());
    }

    private static List<Sample> samples(
            ColumnProfile profile, Optional<FieldDef> def, Mapping mapping, FieldMenu menu, Words words) {
        ValueParser parser = new ValueParser(mapping);
        return profile.sample().stream()
                .limit(SAMPLES)
                .map(written -> new Sample(
                        written,
                        def.flatMap(field -> parser.parse(field, null, written)
                                        .value()
                                        .map(value -> PreviewTable.shown(text(value), field, menu, words)))
                                .filter(meant -> !meant.equals(written))
                                .orElse(null)))
                .toList();
    }

    private static String text(Object value) {
        if (value instanceof Moment.Day day) {
            return day.date().toString();
        }
        return value instanceof Moment.At at ? at.instant().toString() : value.toString();
    }

    private static List<FieldMenu.Option> options(FieldDef field, FieldMenu menu) {
        return field.choices().stream()
                .map(choice -> new FieldMenu.Option(choice.name(), menu.label(choice)))
                .toList();
    }

    private static List<Value> values(ColumnProfile profile, FieldDef field, Mapping mapping, FieldMenu menu) {
        boolean choice = field.type() == FieldType.ENUM;
        boolean fewTexts = field.type() == FieldType.TEXT
                && !field.simpleName().endsWith("xternalId")
                && !profile.hasMoreValues()
                && profile.sample().size() <= MOST_REWORDED;
        if (!choice && !fewTexts) {
            return List.of();
        }
        Map<String, String> meanings = mapping.values().getOrDefault(field.name(), Map.of());
        ValueParser plain = new ValueParser(withoutValues(mapping));
        return profile.sample().stream()
                .map(cell -> new Value(
                        cell,
                        MappingForm.VALUE + field.name() + "." + cell,
                        meanings.containsKey(cell) && meanings.get(cell).isEmpty()
                                ? MappingForm.UNKNOWN
                                : meanings.getOrDefault(cell, ""),
                        understood(plain.parse(field, null, cell), field, menu)))
                .toList();
    }

    private static @Nullable String understood(Parsed<?> parsed, FieldDef field, FieldMenu menu) {
        return parsed.value()
                .map(value -> field.choices().stream()
                        .filter(choice -> choice.name().equals(value))
                        .findFirst()
                        .map(menu::label)
                        .orElse(value.toString()))
                .orElse(null);
    }

    private static Mapping withoutValues(Mapping mapping) {
        return new Mapping(
                mapping.columns(),
                mapping.ignored(),
                mapping.constants(),
                mapping.dateFormats(),
                mapping.zone(),
                mapping.encoding(),
                mapping.separator(),
                mapping.repair(),
                mapping.nullTokens(),
                Map.of(),
                mapping.unmapped());
    }
}
