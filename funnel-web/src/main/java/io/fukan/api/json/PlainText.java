package io.fukan.api.json;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;

/** Text as it came, unless it holds what no database can keep: a NUL or half a character. */
final class PlainText extends StdDeserializer<String> {

    PlainText() {
        super(String.class);
    }

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context) {
        if (!parser.hasToken(JsonToken.VALUE_STRING)) {
            return (String) context.handleUnexpectedToken(getValueType(context), parser);
        }
        String text = parser.getString();
        if (!KeepableText.is(text)) {
            throw Unreadable.because(parser, "TEXT_UNREADABLE");
        }
        return text;
    }
}
