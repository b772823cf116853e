package io.fukan.web.imports;

import io.fukan.ingest.file.ColumnProfile;
import io.fukan.ingest.file.DateShapes;
import io.fukan.ingest.file.FieldDef;
import io.fukan.ingest.file.FieldType;
import io.fukan.ingest.file.Mapping;
import io.fukan.ingest.file.ValueParser;
import io.fukan.words.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Which of several readings of dates is meant: asked with values of the file, each as it would be read. */
final class DateQuestions {

    private static final String BETWEEN = "|";
    private static final int MOST_READINGS = 6;
    private static final int MOST_EXAMPLES = 3;
    private static final FieldDef DAY = FieldDef.of("file.day", FieldType.DATE);

    private DateQuestions() {}

    /**
     * A question.
     *
     * @param headers columns written in this way
     * @param asked all formats that are possible, as {@link #formats} reads them back
     */
    record Question(List<String> headers, String asked, List<Answer> answers) {

        public boolean answered() {
            return answers.stream().anyMatch(Answer::chosen);
        }
    }

    /**
     * A way to read them.
     *
     * @param value the formats, as {@link #formats} reads them back
     * @param readings what values of the file then mean
     */
    record Answer(String value, boolean chosen, List<Reading> readings) {}

    record Reading(String written, String meant) {}

    /** The formats that an answer stands for. */
    static List<String> formats(String value) {
        return Arrays.stream(value.split("\\" + BETWEEN))
                .filter(format -> !format.isBlank())
                .toList();
    }

    /** The questions that the columns raise which become dates; those answered already, too, so that one can go back. */
    static List<Question> of(List<ColumnProfile> columns, Mapping mapping, Set<String> dateHeaders, Words words) {
        Map<List<List<String>>, List<ColumnProfile>> alike = columns.stream()
                .filter(column -> dateHeaders.contains(column.header().name()))
                .filter(column -> column.dates().verdict() == DateShapes.Verdict.AMBIGUOUS)
                .collect(Collectors.groupingBy(
                        column -> column.dates().candidates(), LinkedHashMap::new, Collectors.toList()));
        List<Question> questions = new ArrayList<>();
        alike.forEach((candidates, asking) -> questions.add(question(candidates, asking, mapping, words)));
        return questions;
    }

    private static Question question(
            List<List<String>> candidates, List<ColumnProfile> columns, Mapping mapping, Words words) {
        Set<String> all =
                candidates.stream().flatMap(List::stream).collect(Collectors.toCollection(LinkedHashSet::new));
        Set<String> given = new LinkedHashSet<>(mapping.dateFormats());
        given.retainAll(all);
        List<String> examples = examples(candidates, columns, mapping);
        List<Answer> answers = candidates.stream()
                .limit(MOST_READINGS)
                .map(formats -> new Answer(
                        String.join(BETWEEN, formats),
                        given.equals(new LinkedHashSet<>(formats)),
                        readings(examples, formats, mapping, words)))
                .toList();
        return new Question(
                columns.stream().map(column -> column.header().name()).toList(), String.join(BETWEEN, all), answers);
    }

    /** One value for each way of writing, those first that the readings differ on; the others are evidence. */
    private static List<String> examples(List<List<String>> candidates, List<ColumnProfile> columns, Mapping mapping) {
        Map<String, String> byShape = new LinkedHashMap<>();
        Map<String, String> evidence = new LinkedHashMap<>();
        for (ColumnProfile column : columns) {
            for (String value : column.sample()) {
                long meanings = candidates.stream()
                        .map(formats -> read(value, formats, mapping))
                        .distinct()
                        .count();
                (meanings > 1 ? byShape : evidence).putIfAbsent(value.replaceAll("\\d+", "9"), value);
            }
        }
        evidence.forEach(byShape::putIfAbsent);
        return byShape.values().stream().limit(MOST_EXAMPLES).toList();
    }

    private static List<Reading> readings(List<String> examples, List<String> formats, Mapping mapping, Words words) {
        return examples.stream()
                .flatMap(
                        value -> read(value, formats, mapping).map(day -> new Reading(value, words.date(day))).stream())
                .toList();
    }

    private static Optional<LocalDate> read(String value, List<String> formats, Mapping mapping) {
        return new ValueParser(withFormats(mapping, formats))
                .parse(DAY, null, value)
                .value()
                .map(LocalDate.class::cast);
    }

    /** The same mapping with other formats of dates. */
    static Mapping withFormats(Mapping mapping, List<String> formats) {
        return new Mapping(
                mapping.columns(),
                mapping.ignored(),
                mapping.constants(),
                formats,
                mapping.zone(),
                mapping.encoding(),
                mapping.separator(),
                mapping.repair(),
                mapping.nullTokens(),
                mapping.values(),
                mapping.unmapped());
    }

    /** The formats of dates that the columns can be read by in one way only and that the mapping does not know yet. */
    static List<String> evident(List<ColumnProfile> columns, Mapping mapping, Set<String> dateHeaders) {
        return columns.stream()
                .filter(column -> dateHeaders.contains(column.header().name()))
                .filter(column -> column.dates().verdict() == DateShapes.Verdict.CLEAR)
                .flatMap(column -> column.dates().candidates().get(0).stream())
                .filter(format -> !mapping.dateFormats().contains(format))
                .distinct()
                .toList();
    }
}
