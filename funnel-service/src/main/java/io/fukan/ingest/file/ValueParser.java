package io.fukan.ingest.file;

import io.fukan.export.FormulaGuard;
import io.fukan.export.NameMask;
import io.fukan.ingest.file.Parsed.Known;
import io.fukan.ingest.file.Parsed.Rejected;
import io.fukan.ingest.file.Parsed.Unknown;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Understands cells as the mapping says. Blank cells and the mapping's null tokens are {@link Unknown}; nothing else is, not
 * even the word {@code unknown}. Nothing is guessed: what has two meanings is rejected.
 *
 * <p>Times without an offset are meant in the mapping's zone. Where clocks go forward, a time that does not exist there is
 * taken as many minutes later as the clocks skip; where they go back, the earlier of the two possible instants is meant.
 */
public final class ValueParser {

    private static final Pattern EMAIL = Pattern.compile("[^\\s@,;<>\"]+@[^\\s@,;<>\"]+\\.[^\\s@,;<>\".]+");
    private static final int LONGEST_EMAIL = 254;
    private static final BigDecimal LARGEST = new BigDecimal("1E15");
    private static final int MOST_DECIMALS = 20;

    private final Set<String> nullTokens;
    private final List<DateFormat> formats;
    private final String formatsShown;
    private final ZoneId zone;
    private final Map<String, Map<String, String>> exactValues;
    private final Map<String, Map<String, String>> foldedValues = new HashMap<>();
    private final Map<String, Map<String, String>> choices = new ConcurrentHashMap<>();

    public ValueParser(Mapping mapping) {
        this.nullTokens = mapping.nullTokens().stream().map(Text::strip).collect(Collectors.toUnmodifiableSet());
        this.formats = mapping.dateFormats().stream().map(DateFormat::of).toList();
        this.formatsShown = String.join(", ", mapping.dateFormats());
        this.zone = mapping.zone();
        this.exactValues = mapping.values();
        exactValues.forEach((field, cells) -> {
            Map<String, String> folded = new HashMap<>();
            cells.forEach((cell, value) -> folded.putIfAbsent(Text.fold(cell), value));
            folded.remove("");
            foldedValues.put(field, folded);
        });
    }

    /**
     * Understands a cell of a column mapped to a field; the class of a known value is told by {@link FieldType}.
     *
     * @param column header, to be named in a problem
     */
    public Parsed<?> parse(FieldDef field, @Nullable String column, String raw) {
        Optional<String> cell = cell(field.name(), raw);
        if (cell.isEmpty() || isMaskedName(field, cell.get())) {
            return new Unknown<>();
        }
        String text = cell.get();
        return switch (field.type()) {
            case TEXT, PHONE -> sound(column, text);
            case INTEGER -> integer(column, text);
            case DECIMAL -> decimal(column, text);
            case BOOLEAN -> truth(column, text);
            case DATE -> date(column, text);
            case TIME -> time(column, text);
            case DATETIME -> moment(column, text);
            case EMAIL -> email(column, text);
            case ENUM -> choice(field, column, text);
        };
    }

    /** Of a list exported by somebody who may not know the people: it names none of them. */
    private static boolean isMaskedName(FieldDef field, String text) {
        return field.record().equals("contact") && NameMask.isMask(text);
    }

    /** The moment that a day and, where known, a time of day of separate columns mean in the mapping's zone. */
    public Moment moment(LocalDate day, @Nullable LocalTime time) {
        return time == null
                ? new Moment.Day(day)
                : new Moment.At(day.atTime(time).atZone(zone).toInstant());
    }

    /** The text of a cell without the blanks around it and the guard of an export; empty if it says nothing. */
    public Optional<String> cell(String raw) {
        String text = Text.strip(FormulaGuard.restore(raw));
        return text.isEmpty() || nullTokens.contains(text) ? Optional.empty() : Optional.of(text);
    }

    private Optional<String> cell(String field, String raw) {
        Map<String, String> cells = exactValues.get(field);
        if (cells == null) {
            return cell(raw);
        }
        String text = Text.strip(FormulaGuard.restore(raw));
        String meant = cells.containsKey(text)
                ? cells.get(text)
                : foldedValues.getOrDefault(field, Map.of()).get(Text.fold(text));
        return meant == null ? cell(raw) : Optional.of(Text.strip(meant)).filter(value -> !value.isEmpty());
    }

    Parsed<Moment> moment(@Nullable String column, String text) {
        return dated(column, text, reading -> {
            if (reading.time() == null) {
                return new Moment.Day(reading.date());
            }
            ZoneId meant = reading.zone() == null ? zone : reading.zone();
            return new Moment.At(
                    reading.date().atTime(reading.time()).atZone(meant).toInstant());
        });
    }

    /** The day; with a time and offset, the day it is then in the mapping's zone. */
    Parsed<LocalDate> date(@Nullable String column, String text) {
        return dated(
                column,
                text,
                reading -> reading.time() == null || reading.zone() == null
                        ? reading.date()
                        : reading.date()
                                .atTime(reading.time())
                                .atZone(reading.zone())
                                .withZoneSameInstant(zone)
                                .toLocalDate());
    }

    private <T> Parsed<T> dated(@Nullable String column, String written, Function<DateFormat.Reading, T> meaning) {
        String text = Text.narrow(written);
        Optional<DateFormat.Reading> found = DateFormat.readIso(text);
        if (found.isEmpty()) {
            for (DateFormat format : formats) {
                Optional<DateFormat.Reading> next = format.read(text).filter(reading -> reading.date() != null);
                if (next.isPresent() && found.isPresent() && !next.equals(found)) {
                    return rejected(column, ProblemCode.AMBIGUOUS_DATE, written, formatsShown);
                }
                found = found.or(() -> next);
            }
        }
        if (found.isEmpty()) {
            return undated(column, written, text);
        }
        LocalDate date = found.get().date();
        return date == null || !DatePatterns.isPlausible(date)
                ? rejected(column, ProblemCode.DATE_OUT_OF_RANGE, written)
                : new Known<>(meaning.apply(found.get()));
    }

    private <T> Parsed<T> undated(@Nullable String column, String written, String text) {
        List<String> possible = DatePatterns.matching(text).stream()
                .filter(pattern -> DatePatterns.reads(pattern, text))
                .toList();
        return possible.size() > 1
                ? rejected(column, ProblemCode.AMBIGUOUS_DATE, written, String.join(", ", possible))
                : rejected(column, ProblemCode.BAD_DATE, written, formatsShown.isEmpty() ? "yyyy-MM-dd" : formatsShown);
    }

    Parsed<LocalTime> time(@Nullable String column, String text) {
        String plain = Text.narrow(text);
        return TimeText.read(plain)
                .or(() -> formats.stream()
                        .flatMap(format -> format.read(plain).stream())
                        .filter(reading -> reading.time() != null)
                        .map(DateFormat.Reading::time)
                        .findFirst())
                .<Parsed<LocalTime>>map(Known::new)
                .orElseGet(() -> rejected(column, ProblemCode.BAD_TIME, text));
    }

    Parsed<Long> integer(@Nullable String column, String text) {
        Optional<BigDecimal> number = NumberText.read(text, "円人名社件個台点回秒分日歳年");
        if (number.isEmpty()) {
            return rejected(column, ProblemCode.BAD_NUMBER, text);
        }
        if (number.get().abs().compareTo(LARGEST) >= 0) {
            return rejected(column, ProblemCode.NUMBER_OUT_OF_RANGE, text);
        }
        if (number.get().stripTrailingZeros().scale() > 0) {
            return rejected(column, ProblemCode.NOT_AN_INTEGER, text);
        }
        return new Known<>(number.get().longValueExact());
    }

    Parsed<BigDecimal> decimal(@Nullable String column, String text) {
        Optional<BigDecimal> number = NumberText.read(text, "円");
        if (number.isEmpty()) {
            return rejected(column, ProblemCode.BAD_NUMBER, text);
        }
        return number.get().abs().compareTo(LARGEST) >= 0 || number.get().scale() > MOST_DECIMALS
                ? rejected(column, ProblemCode.NUMBER_OUT_OF_RANGE, text)
                : new Known<>(number.get());
    }

    Parsed<Boolean> truth(@Nullable String column, String text) {
        return TruthText.read(text)
                .<Parsed<Boolean>>map(Known::new)
                .orElseGet(() -> rejected(column, ProblemCode.BAD_BOOLEAN, text));
    }

    private Parsed<String> email(@Nullable String column, String text) {
        String plain = Text.narrow(text);
        return plain.length() <= LONGEST_EMAIL && EMAIL.matcher(plain).matches()
                ? sound(column, plain)
                : rejected(column, ProblemCode.BAD_EMAIL, text);
    }

    private Parsed<String> choice(FieldDef field, @Nullable String column, String text) {
        String name = choices.computeIfAbsent(field.name(), n -> choicesByFoldedLabel(field))
                .get(Text.fold(text));
        if (name != null) {
            return new Known<>(name);
        }
        return rejected(column, ProblemCode.UNKNOWN_CHOICE, text, field.name());
    }

    private static Map<String, String> choicesByFoldedLabel(FieldDef field) {
        Map<String, String> names = new HashMap<>();
        field.choices().forEach(choice -> names.put(Text.fold(choice.name()), choice.name()));
        field.choices()
                .forEach(
                        choice -> choice.labels().forEach(label -> names.putIfAbsent(Text.fold(label), choice.name())));
        names.remove("");
        return names;
    }

    /** Text that the database can hold and give back unchanged. */
    private static Parsed<String> sound(@Nullable String column, String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0) {
                return rejected(column, ProblemCode.NUL_CHARACTER);
            }
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c)) {
                return rejected(column, ProblemCode.LONE_SURROGATE);
            }
        }
        return new Known<>(text);
    }

    private static <T> Parsed<T> rejected(@Nullable String column, ProblemCode code, String... args) {
        return new Rejected<>(Problem.at(column, code, args));
    }
}
