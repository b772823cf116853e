package io.fukan.work;

import io.fukan.customfield.CustomField;
import io.fukan.record.InvalidValue;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What somebody typed into a field, made a value; blank means unknown. */
public final class Entered {

    /** Longest line of text. */
    public static final int LINE = 200;

    /** Longest address on the web. */
    public static final int URL = 2_000;

    /** Longest note. */
    public static final int NOTE = 5_000;

    private static final int LINK = 1_000;
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2999, 12, 31);
    private static final Pattern ADDRESS = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");
    private static final Pattern NUMBER = Pattern.compile("[-+]?[0-9]{1,20}(\\.[0-9]{1,10})?");

    private Entered() {}

    /**
     * A line of text without blanks around it.
     *
     * @throws InvalidValue TEXT_TOO_LONG, TEXT_UNREADABLE for a NUL or half a character
     */
    public static @Nullable String line(String field, @Nullable String typed) {
        return text(field, typed, LINE);
    }

    /** A line that may be as long as an address on the web. */
    public static @Nullable String address(String field, @Nullable String typed) {
        return text(field, typed, URL);
    }

    /** As {@link #line}, long enough for a note. */
    public static @Nullable String note(String field, @Nullable String typed) {
        return text(field, typed, NOTE);
    }

    /**
     * An email address.
     *
     * @param known the one known so far: what was not touched is not found fault with
     * @throws InvalidValue EMAIL_INVALID
     */
    public static @Nullable String email(String field, @Nullable String typed, @Nullable String known) {
        String text = line(field, typed);
        if (text != null && !text.equals(known) && !ADDRESS.matcher(text).matches()) {
            throw new InvalidValue(field, "EMAIL_INVALID");
        }
        return text;
    }

    /**
     * An address on the web.
     *
     * @throws InvalidValue LINK_INVALID for anything but http and https
     */
    public static @Nullable String link(String field, @Nullable String typed) {
        String text = text(field, typed, LINK);
        if (text == null) {
            return null;
        }
        try {
            URI address = new URI(text);
            boolean web = "https".equalsIgnoreCase(address.getScheme()) || "http".equalsIgnoreCase(address.getScheme());
            if (web && address.getHost() != null) {
                return address.toASCIIString();
            }
        } catch (URISyntaxException notAnAddress) {
            // said below
        }
        throw new InvalidValue(field, "LINK_INVALID");
    }

    /** @throws InvalidValue DAY_OUT_OF_RANGE for a day that is surely mistyped */
    public static @Nullable LocalDate day(String field, @Nullable LocalDate day) {
        if (day != null && (day.isBefore(EARLIEST) || day.isAfter(LATEST))) {
            throw new InvalidValue(field, "DAY_OUT_OF_RANGE");
        }
        return day;
    }

    /**
     * A number, full-width digits and thousands separators allowed.
     *
     * @throws InvalidValue NUMBER_INVALID
     */
    public static @Nullable BigDecimal number(String field, @Nullable String typed) {
        String text = line(field, typed);
        if (text == null) {
            return null;
        }
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replace(",", "")
                .replace("−", "-")
                .strip();
        if (!NUMBER.matcher(plain).matches()) {
            throw new InvalidValue(field, "NUMBER_INVALID");
        }
        return new BigDecimal(plain);
    }

    /**
     * The value of a custom field.
     *
     * @throws InvalidValue at {@code attr.<key>} when it does not suit the field's type
     */
    public static @Nullable Object attribute(CustomField field, @Nullable String typed) {
        String name = "attr." + field.key();
        return switch (field.type()) {
            case TEXT -> note(name, typed);
            case NUMBER -> number(name, typed);
            case BOOLEAN -> flag(name, line(name, typed));
            case DATE -> date(name, line(name, typed));
        };
    }

    private static @Nullable String text(String field, @Nullable String typed, int longest) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        String text = typed.strip().replace("\r\n", "\n");
        if (text.length() > longest) {
            throw new InvalidValue(field, "TEXT_TOO_LONG", longest);
        }
        boolean halfCharacter = text.codePoints().anyMatch(point -> point >= 0xD800 && point <= 0xDFFF);
        if (halfCharacter || text.indexOf('\0') >= 0) {
            throw new InvalidValue(field, "TEXT_UNREADABLE");
        }
        return text;
    }

    private static @Nullable Boolean flag(String field, @Nullable String text) {
        if (text == null) {
            return null;
        }
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new InvalidValue(field, "FLAG_INVALID");
        };
    }

    private static @Nullable String date(String field, @Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            day(field, LocalDate.parse(text));
            return text;
        } catch (DateTimeParseException notADay) {
            throw new InvalidValue(field, "DATE_INVALID");
        }
    }
}
