package io.fukan.api.json;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;

/** Reads 2026-04-01T09:30:00+09:00 or 2026-04-01. */
final class ToldReader extends StdDeserializer<Told> {

    private static final int DAY_LENGTH = 10;

    ToldReader() {
        super(Told.class);
    }

    @Override
    public Told deserialize(JsonParser parser, DeserializationContext context) {
        if (!parser.hasToken(JsonToken.VALUE_STRING)) {
            return (Told) context.handleUnexpectedToken(getValueType(context), parser);
        }
        String text = parser.getString();
        if (text.length() <= DAY_LENGTH) {
            return new Told(null, PlausibleDay.read(parser, text));
        }
        try {
            OffsetDateTime time = OffsetDateTime.parse(text);
            PlausibleDay.plausible(parser, time.toLocalDate());
            return new Told(time.toInstant(), null);
        } catch (DateTimeException notATime) {
            throw Unreadable.because(parser, "TIME_UNREADABLE");
        }
    }
}
