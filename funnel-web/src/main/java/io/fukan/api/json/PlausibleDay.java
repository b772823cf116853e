package io.fukan.api.json;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;

/** A day as 2026-04-01, of a century in which business is done. */
final class PlausibleDay extends StdDeserializer<LocalDate> {

    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2199, 12, 31);

    PlausibleDay() {
        super(LocalDate.class);
    }

    @Override
    public LocalDate deserialize(JsonParser parser, DeserializationContext context) {
        if (!parser.hasToken(JsonToken.VALUE_STRING)) {
            return (LocalDate) context.handleUnexpectedToken(getValueType(context), parser);
        }
        return read(parser, parser.getString());
    }

    static LocalDate read(JsonParser parser, String text) {
        try {
            return plausible(parser, LocalDate.parse(text));
        } catch (DateTimeParseException notADay) {
            throw Unreadable.because(parser, "DATE_UNREADABLE");
        }
    }

    static LocalDate plausible(JsonParser parser, LocalDate day) throws DatabindException {
        if (day.isBefore(EARLIEST) || day.isAfter(LATEST)) {
            throw Unreadable.because(parser, "DATE_OUT_OF_RANGE", EARLIEST, LATEST);
        }
        return day;
    }
}
