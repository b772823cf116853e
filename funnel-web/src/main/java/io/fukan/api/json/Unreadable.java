package io.fukan.api.json;

import io.fukan.record.InvalidValue;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DatabindException;

/** A value that reads as JSON but cannot be; becomes a refusal at its field. */
final class Unreadable {

    private Unreadable() {}

    static DatabindException because(JsonParser parser, String code, Object... args) {
        // The field is known to the reader further up, which adds its path.
        return DatabindException.from(parser, code, new InvalidValue("", code, args));
    }
}
