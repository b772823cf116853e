package io.fukan.api.json;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.node.ObjectNode;

/** Keeps the named fields until the record is known that they change. */
final class PartialReader extends ValueDeserializer<Partial<?>> {

    private final @Nullable JavaType whole;

    PartialReader(@Nullable JavaType whole) {
        this.whole = whole;
    }

    @Override
    public ValueDeserializer<?> createContextual(DeserializationContext context, @Nullable BeanProperty property) {
        JavaType type = property == null ? context.getContextualType() : property.getType();
        return new PartialReader(type.containedTypeOrUnknown(0));
    }

    @Override
    public Partial<?> deserialize(JsonParser parser, DeserializationContext context) {
        JsonNode body = context.readTree(parser);
        return body instanceof ObjectNode named
                ? new Partial<>(named, whole)
                : (Partial<?>) context.handleUnexpectedToken(context.constructType(Partial.class), parser);
    }
}
