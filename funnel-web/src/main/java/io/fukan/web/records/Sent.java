package io.fukan.web.records;

import io.fukan.record.InvalidValue;
import io.fukan.record.Moment;
import io.fukan.setting.Company;
import io.fukan.work.Entered;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What somebody sent in a form, read field by field; what cannot be read is refused at its field. Fields not asked for are ignored. */
public final class Sent {

    private static final String ATTRIBUTE = "attr.";
    private static final Pattern NUMBER = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final Map<String, String> values;

    public Sent(Map<String, String> values) {
        this.values = Map.copyOf(values);
    }

    /** Everything as typed, to be shown again. */
    public Map<String, String> values() {
        return values;
    }

    /** The text; null where the field is blank. */
    public @Nullable String text(String field) {
        String value = values.get(field);
        return value == null || value.isBlank() ? null : value;
    }

    /** A line of text without blanks around it. */
    public @Nullable String line(String field) {
        return Entered.line(field, values.get(field));
    }

    /** @throws InvalidValue DATE_INVALID */
    public @Nullable LocalDate day(String field) {
        String text = text(field);
        if (text == null) {
            return null;
        }
        try {
            return Entered.day(field, LocalDate.parse(text.strip()));
        } catch (DateTimeParseException notADay) {
            throw new InvalidValue(field, "DATE_INVALID");
        }
    }

    /** When something happened that is told by its day; null where the field is blank. */
    public @Nullable Moment onDay(String field, Company company) {
        LocalDate day = day(field);
        return day == null ? null : Moment.on(day, company.zone());
    }

    /**
     * The same for what happened now unless a past day is told: null for today, or no day.
     *
     * @throws InvalidValue OCCURRED_IN_FUTURE
     */
    public @Nullable Moment past(String field, Company company) {
        LocalDate day = day(field);
        if (day != null && day.isAfter(company.today())) {
            throw new InvalidValue(field, "OCCURRED_IN_FUTURE");
        }
        return day == null || day.equals(company.today()) ? null : Moment.on(day, company.zone());
    }

    /** A local date and time in the business zone. */
    public @Nullable Instant moment(String field, ZoneId zone) {
        String text = text(field);
        if (text == null) {
            return null;
        }
        try {
            LocalDateTime local = LocalDateTime.parse(text.strip());
            Entered.day(field, local.toLocalDate());
            return local.atZone(zone).toInstant();
        } catch (DateTimeParseException notAMoment) {
            throw new InvalidValue(field, "MOMENT_INVALID");
        }
    }

    /** @throws InvalidValue NUMBER_INVALID */
    public @Nullable BigDecimal number(String field) {
        return Entered.number(field, values.get(field));
    }

    /** @throws InvalidValue NUMBER_INVALID, also for a number that is not whole */
    public @Nullable Integer integer(String field) {
        BigDecimal number = number(field);
        try {
            return number == null ? null : number.intValueExact();
        } catch (ArithmeticException e) {
            throw new InvalidValue(field, "NUMBER_INVALID");
        }
    }

    /** Minutes as typed, in seconds. */
    public @Nullable Integer minutesAsSeconds(String field) {
        BigDecimal minutes = number(field);
        if (minutes == null) {
            return null;
        }
        BigDecimal seconds = minutes.multiply(BigDecimal.valueOf(60));
        if (seconds.signum() < 0 || seconds.compareTo(BigDecimal.valueOf(86_400)) > 0) {
            throw new InvalidValue(field, "OUT_OF_RANGE", 0, 1440);
        }
        return seconds.intValue();
    }

    /** The id of a record that was chosen; null: none. */
    public @Nullable Long id(String field) {
        String text = text(field);
        if (text == null) {
            return null;
        }
        if (!text.strip().matches("[0-9]{1,18}")) {
            throw new InvalidValue(field, "CHOICE_MISSING");
        }
        return Long.valueOf(text.strip());
    }

    /** The number of a form that is to be done once; empty for any other. */
    Optional<UUID> number() {
        String text = values.getOrDefault("form-number", "");
        return NUMBER.matcher(text).matches() ? Optional.of(UUID.fromString(text)) : Optional.empty();
    }

    /** The version that the form was made from; one that nobody has where it is missing. */
    public int version() {
        String text = values.getOrDefault("version", "");
        return text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : -1;
    }

    /** @throws InvalidValue CHOICE_MISSING where nothing, or nothing that exists, is chosen */
    public <E extends Enum<E>> E one(String field, Class<E> type) {
        E chosen = oneOrNone(field, type);
        if (chosen == null) {
            throw new InvalidValue(field, "CHOICE_MISSING");
        }
        return chosen;
    }

    /** As {@link #one}, null where the field is blank. */
    public <E extends Enum<E>> @Nullable E oneOrNone(String field, Class<E> type) {
        String text = text(field);
        return text == null
                ? null
                : Arrays.stream(type.getEnumConstants())
                        .filter(constant -> constant.name().equals(text))
                        .findFirst()
                        .orElseThrow(() -> new InvalidValue(field, "CHOICE_MISSING"));
    }

    /** Custom fields by key, as typed: those whose fields the form had. */
    public Map<String, String> attributes() {
        Map<String, String> attributes = new LinkedHashMap<>();
        values.forEach((name, value) -> {
            if (name.startsWith(ATTRIBUTE)) {
                attributes.put(name.substring(ATTRIBUTE.length()), value);
            }
        });
        return attributes;
    }
}
