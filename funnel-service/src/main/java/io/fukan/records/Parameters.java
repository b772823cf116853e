package io.fukan.records;

import io.fukan.customfield.RecordType;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what a list is asked for from the parameters of an address. Blank ones count as absent, unknown ones are ignored. */
public final class Parameters {

    private static final int LONGEST_TEXT = 200;
    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,18}");
    // PostgreSQL takes no NUL, and half a surrogate pair is no character.
    private static final Pattern UNREADABLE = Pattern.compile("[\\p{Cntrl}\\p{Cs}]");
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2999, 12, 31);

    private final Map<String, String> values;

    public Parameters(Map<String, String> values) {
        this.values = values;
    }

    /** What is searched for, as typed; empty: no search. */
    public String search() {
        return text("q").orElse("");
    }

    public Optional<String> text(String name) {
        String value = values.get(name);
        if (value == null || value.isBlank()) {
            return Optional.empty();
        }
        String readable = UNREADABLE.matcher(value).replaceAll(" ").strip();
        if (readable.length() > LONGEST_TEXT) {
            throw new InvalidQuery(name, "TEXT_TOO_LONG", LONGEST_TEXT);
        }
        return readable.isEmpty() ? Optional.empty() : Optional.of(readable);
    }

    public <E extends Enum<E>> @Nullable E one(String name, Class<E> type) {
        return text(name)
                .map(value -> Arrays.stream(type.getEnumConstants())
                        .filter(constant -> constant.name().equalsIgnoreCase(value))
                        .findFirst()
                        .orElseThrow(() -> unknown(name, value)))
                .orElse(null);
    }

    public boolean flag(String name) {
        return text(name)
                .map(value -> switch (value) {
                    case "true" -> true;
                    case "false" -> false;
                    default -> throw unknown(name, value);
                })
                .orElse(false);
    }

    public @Nullable Long id(String name) {
        return text(name).map(value -> number(name, value)).orElse(null);
    }

    /** An id, or {@code none}. */
    public @Nullable Choice choice(String name) {
        return text(name)
                .map(value -> new Choice(value.equals(Choice.NONE) ? null : Long.valueOf(number(name, value))))
                .orElse(null);
    }

    /** As {@link #choice}, or {@code me}. */
    public @Nullable Choice person(String name, long me) {
        return text(name).filter("me"::equals).map(own -> new Choice(me)).orElseGet(() -> choice(name));
    }

    /** {@code <name>From} and {@code <name>To}, both included. */
    public Days days(String name) {
        Days days = new Days(day(name + "From"), day(name + "To"));
        if (days.from() != null && days.to() != null && days.to().isBefore(days.from())) {
            throw new InvalidQuery(name + "To", "DAYS_REVERSED");
        }
        return days;
    }

    /** {@code <record>.attr.<key>=<value>} of the records given. */
    public List<AttributeFilter> attributes(RecordType... records) {
        List<AttributeFilter> filters = new ArrayList<>();
        for (RecordType record : records) {
            String prefix = AttributeFilter.prefix(record);
            values.keySet().stream()
                    .filter(name -> name.startsWith(prefix) && name.length() > prefix.length())
                    .sorted()
                    .forEach(name -> text(name)
                            .ifPresent(value ->
                                    filters.add(new AttributeFilter(record, name.substring(prefix.length()), value))));
        }
        return filters;
    }

    /** {@code page} from 0 and {@code size} up to 100. */
    public Paging paging() {
        return new Paging(
                within("page", 0, 0, Paging.LAST_PAGE, "PAGE_INVALID"),
                within("size", Paging.USUAL_SIZE, 1, Paging.LARGEST_SIZE, "SIZE_INVALID"));
    }

    private int within(String name, int usual, int least, int most, String code) {
        String value = values.get(name);
        if (value == null || value.isBlank()) {
            return usual;
        }
        if (!value.matches("[0-9]{1,7}") || Integer.parseInt(value) < least || Integer.parseInt(value) > most) {
            throw new InvalidQuery(name, code, least, most);
        }
        return Integer.parseInt(value);
    }

    private @Nullable LocalDate day(String name) {
        return text(name)
                .map(value -> {
                    try {
                        LocalDate day = LocalDate.parse(value);
                        if (!day.isBefore(EARLIEST) && !day.isAfter(LATEST)) {
                            return day;
                        }
                    } catch (DateTimeParseException notADay) {
                        // told below
                    }
                    throw new InvalidQuery(name, "DAY_INVALID", value);
                })
                .orElse(null);
    }

    private static long number(String name, String value) {
        if (!DIGITS.matcher(value).matches()) {
            throw unknown(name, value);
        }
        return Long.parseLong(value);
    }

    static InvalidQuery unknown(String name, String value) {
        return new InvalidQuery(name, "FILTER_UNKNOWN", name, value);
    }
}
