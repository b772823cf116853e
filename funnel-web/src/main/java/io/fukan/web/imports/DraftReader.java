package io.fukan.web.imports;

import io.fukan.ingest.Examination;
import io.fukan.ingest.ImportKind;
import io.fukan.ingest.Imports;
import io.fukan.ingest.file.FieldDef;
import io.fukan.ingest.file.HeaderSuggestions.Suggestion;
import io.fukan.ingest.file.InferredType;
import io.fukan.ingest.file.InvalidMappingException;
import io.fukan.ingest.file.Mapping;
import io.fukan.ingest.file.MappingJson;
import io.fukan.ingest.file.Problem;
import io.fukan.ingest.file.ProblemCode;
import io.fukan.ingest.file.Repair;
import io.fukan.ingest.file.Row;
import io.fukan.ingest.file.UnreadableFileException;
import io.fukan.setting.Company;
import io.fukan.words.Words;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Looks at an uploaded file for the page on which its mapping is made. */
@Component
class DraftReader {

    /** What a record is known by beside its id: any of these sets of fields. */
    private static final Map<ImportKind, List<Set<String>>> KNOWN_BY = Map.of(
            ImportKind.OPPORTUNITIES, List.of(Set.of("opportunity.leadExternalId", "opportunity.closedAt")),
            ImportKind.ACCOUNTS, List.of(Set.of("account.corporateNumber"), Set.of("account.name")),
            ImportKind.CONTACTS, List.of(Set.of("contact.email"), Set.of("account.name", "contact.lastName")),
            ImportKind.USERS, List.of(Set.of("user.email"), Set.of("user.name")),
            ImportKind.PARTNERS, List.of(Set.of("partner.name")));

    private final Imports imports;
    private final Company company;
    private final ProblemTexts texts;

    DraftReader(Imports imports, Company company, ProblemTexts texts) {
        this.imports = imports;
        this.company = company;
        this.texts = texts;
    }

    /** The file as its headers suggest it. */
    Draft fresh(long file, ImportKind kind, Locale locale) throws IOException {
        return read(file, kind, imports.emptyMapping(), Set.of(), locale);
    }

    /**
     * The file under a mapping.
     *
     * @param decided headers about which somebody has decided; the others are mapped as they suggest
     */
    Draft read(long file, ImportKind kind, Mapping wanted, Set<String> decided, Locale locale) throws IOException {
        List<Problem> mistakes = mistakes(wanted);
        Mapping mapping = usable(wanted, mistakes);
        try {
            FieldMenu menu = new FieldMenu(kind, locale);
            Examination seen = imports.examine(file, kind, mapping);
            mapping = withSuggestions(seen, mapping, decided);
            Set<String> dates = dateHeaders(seen, mapping, menu);
            List<String> evident = DateQuestions.evident(seen.columns(), mapping, dates);
            if (!evident.isEmpty()) {
                mapping = DateQuestions.withFormats(
                        mapping,
                        Stream.concat(mapping.dateFormats().stream(), evident.stream())
                                .toList());
            }
            if (!mapping.equals(seen.mapping())) {
                seen = imports.examine(file, kind, mapping);
            }
            List<Problem> problems = new ArrayList<>(mistakes);
            problems.addAll(seen.problems());
            return new Draft(
                    file,
                    imports.fileName(file),
                    kind,
                    shown(mapping, wanted, mistakes),
                    null,
                    look(seen, mapping, menu, dates, problems, kind, locale));
        } catch (UnreadableFileException e) {
            return new Draft(file, imports.fileName(file), kind, wanted, texts.text(e.problem(), kind, locale), null);
        }
    }

    /** What is wrong with the mapping by itself. */
    private List<Problem> mistakes(Mapping wanted) {
        try {
            imports.mapping(MappingJson.write(wanted));
            return List.of();
        } catch (InvalidMappingException e) {
            return e.problems();
        }
    }

    /** The mapping without what cannot even be tried. */
    private static Mapping usable(Mapping wanted, List<Problem> mistakes) {
        Set<String> bad = mistakes.stream()
                .filter(problem ->
                        problem.code() == ProblemCode.BAD_DATE_FORMAT || problem.code() == ProblemCode.BAD_FIELD_NAME)
                .flatMap(problem -> problem.args().stream())
                .collect(Collectors.toSet());
        if (bad.isEmpty()) {
            return wanted;
        }
        Map<String, String> columns = new LinkedHashMap<>(wanted.columns());
        columns.values().removeAll(bad);
        Map<String, String> constants = new LinkedHashMap<>(wanted.constants());
        constants.keySet().removeAll(bad);
        return new Mapping(
                columns,
                wanted.ignored(),
                constants,
                wanted.dateFormats().stream()
                        .filter(format -> !bad.contains(format))
                        .toList(),
                wanted.zone(),
                wanted.encoding(),
                wanted.separator(),
                wanted.repair(),
                wanted.nullTokens(),
                wanted.values(),
                wanted.unmapped());
    }

    /** What was typed stays on the screen beside its error. */
    private static Mapping shown(Mapping used, Mapping wanted, List<Problem> mistakes) {
        boolean formatsWrong = mistakes.stream().anyMatch(problem -> problem.code() == ProblemCode.BAD_DATE_FORMAT);
        return formatsWrong ? DateQuestions.withFormats(used, wanted.dateFormats()) : used;
    }

    private static Mapping withSuggestions(Examination seen, Mapping mapping, Set<String> decided) {
        Map<String, String> columns = new LinkedHashMap<>(mapping.columns());
        columns.keySet()
                .retainAll(seen.report().headers().stream()
                        .map(header -> header.name())
                        .collect(Collectors.toSet()));
        Set<String> taken = new HashSet<>(columns.values());
        taken.addAll(mapping.constants().keySet());
        for (Suggestion suggestion : seen.suggestions()) {
            String header = suggestion.header().name();
            suggestion
                    .field()
                    .map(FieldDef::name)
                    .filter(field -> suggestion.sure() && !decided.contains(header))
                    .filter(field -> !columns.containsKey(header) && taken.add(field))
                    .ifPresent(field -> columns.put(header, field));
        }
        Set<String> headers =
                seen.report().headers().stream().map(header -> header.name()).collect(Collectors.toSet());
        Set<String> ignored = new HashSet<>(mapping.ignored());
        ignored.retainAll(headers);
        seen.leftOut().stream()
                .filter(header -> !decided.contains(header) && !columns.containsKey(header))
                .forEach(ignored::add);
        return withColumns(mapping, columns, ignored, seen.valuesBeside(mapping.values()));
    }

    static Mapping withColumns(Mapping mapping, Map<String, String> columns) {
        return withColumns(mapping, columns, mapping.ignored());
    }

    static Mapping withColumns(Mapping mapping, Map<String, String> columns, Set<String> ignored) {
        return withColumns(mapping, columns, ignored, mapping.values());
    }

    private static Mapping withColumns(
            Mapping mapping,
            Map<String, String> columns,
            Set<String> ignored,
            Map<String, Map<String, String>> values) {
        return new Mapping(
                columns,
                ignored,
                mapping.constants(),
                mapping.dateFormats(),
                mapping.zone(),
                mapping.encoding(),
                mapping.separator(),
                mapping.repair(),
                mapping.nullTokens(),
                values,
                mapping.unmapped());
    }

    /** Columns that become dates, or custom fields that look like dates. */
    private static Set<String> dateHeaders(Examination seen, Mapping mapping, FieldMenu menu) {
        return seen.columns().stream()
                .filter(column -> {
                    String field = mapping.columns().get(column.header().name());
                    boolean custom = field == null
                            ? menu.hasCustomFields()
                                    && !mapping.ignored()
                                            .contains(column.header().name())
                            : field.contains(MappingForm.CUSTOM);
                    return menu.isDate(field)
                            || custom
                                    && column.type() == InferredType.TEXT
                                    && column.dates().unreadable() == 0;
                })
                .map(column -> column.header().name())
                .collect(Collectors.toSet());
    }

    /** What is wrong with a cell; how its date is meant comes first, for until that is known no date of the column is read. */
    private Function<Problem, String> brief(List<DateQuestions.Question> questions, ImportKind kind, Locale locale) {
        Set<String> undecided = questions.stream()
                .filter(question -> !question.answered())
                .flatMap(question -> question.headers().stream())
                .collect(Collectors.toSet());
        return problem -> problem.column() != null && undecided.contains(problem.column())
                ? texts.undecidedDate(locale)
                : texts.brief(problem, kind, locale);
    }

    private Draft.Look look(
            Examination seen,
            Mapping mapping,
            FieldMenu menu,
            Set<String> dates,
            List<Problem> problems,
            ImportKind kind,
            Locale locale) {
        Words words = new Words(locale, company.zone());
        Function<Problem, String> say = problem -> texts.text(problem, kind, locale);
        Set<String> given = new HashSet<>(mapping.columns().values());
        given.addAll(mapping.constants().keySet());
        List<DateQuestions.Question> questions = DateQuestions.of(seen.columns(), mapping, dates, words);
        return new Draft.Look(
                seen.report().format().encoding(),
                separator(seen.report().format().separator()),
                !seen.report().encoding().certain(),
                seen.report().rows(),
                broken(seen),
                wrapped(seen, mapping),
                DraftColumn.of(seen, mapping, menu, words),
                menu.groups(),
                menu.customRecords(),
                constants(mapping, menu),
                questions,
                kind == ImportKind.OPPORTUNITIES
                        && given.contains("opportunity.closedAt")
                        && !given.contains("opportunity.outcome")
                        && !given.contains("opportunity.phase")
                        && !given.contains("opportunity.lostReason"),
                idMissing(kind, menu, given),
                problems.stream().map(say).distinct().toList(),
                PreviewTable.of(seen, menu, words, brief(questions, kind, locale)));
    }

    /** Whether nothing tells which record a later row is about. */
    private static boolean idMissing(ImportKind kind, FieldMenu menu, Set<String> given) {
        String id = kind.ownRecord() + ".externalId";
        return menu.def(id).isPresent()
                && !given.contains(id)
                && KNOWN_BY.getOrDefault(kind, List.of()).stream().noneMatch(given::containsAll);
    }

    private static List<Draft.Constant> constants(Mapping mapping, FieldMenu menu) {
        return mapping.constants().entrySet().stream()
                .map(constant -> new Draft.Constant(
                        constant.getKey(),
                        constant.getValue(),
                        menu.def(constant.getKey()).map(FieldDef::choices).orElse(List.of()).stream()
                                .map(choice -> new FieldMenu.Option(choice.name(), menu.label(choice)))
                                .toList()))
                .toList();
    }

    private static long broken(Examination seen) {
        return seen.report().problems().entrySet().stream()
                .filter(problem -> problem.getKey() != ProblemCode.WRAPPED_ROW)
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    private static Draft.@Nullable Wrapped wrapped(Examination seen, Mapping mapping) {
        if (!seen.offersUnwrapping()) {
            return null;
        }
        Optional<String> example = seen.report().sample().stream()
                .filter(row -> row.problem()
                        .filter(problem -> problem.code() == ProblemCode.WRAPPED_ROW)
                        .isPresent())
                .map(Row::fields)
                .filter(fields -> !fields.isEmpty())
                .map(fields -> '"' + fields.get(0) + '"')
                .findFirst();
        return new Draft.Wrapped(
                seen.report().wrappedRows(), mapping.repair().contains(Repair.WRAPPED_ROWS), example.orElse(null));
    }

    private static String separator(char separator) {
        return switch (separator) {
            case ';' -> "semicolon";
            case '\t' -> "tab";
            case '|' -> "pipe";
            default -> "comma";
        };
    }
}
