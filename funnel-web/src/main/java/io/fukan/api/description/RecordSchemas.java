package io.fukan.api.description;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JavaType;
import io.fukan.api.json.Change;
import io.fukan.api.json.Partial;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Describes records as they are read and written: a {@link Change} is its value, a {@link Partial} any of its fields, any JSON
 * is anything, and what is not {@code @Nullable} is always there.
 */
@Component
class RecordSchemas implements ModelConverter {

    private static final String NULL = "null";
    private static final String MODELS = "#/components/schemas/";

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        JavaType java = Json31.mapper().constructType(type.getType());
        if (java == null || !chain.hasNext()) {
            return null;
        }
        if (java.hasRawClass(Change.class)) {
            return nullable(context.resolve(content(type, java.containedType(0))));
        }
        if (java.hasRawClass(Partial.class)) {
            return changes(context.resolve(content(type, java.containedType(0))), context);
        }
        if (JsonNode.class.isAssignableFrom(java.getRawClass())) {
            return new JsonSchema();
        }
        Schema<?> schema = chain.next().resolve(type, context, chain);
        if (java.isRecordType() && schema != null) {
            complete(java.getRawClass(), model(schema, context));
        }
        return schema;
    }

    private static AnnotatedType content(AnnotatedType type, JavaType content) {
        return new AnnotatedType(content)
                .ctxAnnotations(type.getCtxAnnotations())
                .jsonViewAnnotation(type.getJsonViewAnnotation())
                .propertyName(type.getPropertyName())
                .parent(type.getParent())
                .schemaProperty(true)
                .resolveAsRef(true);
    }

    /** The fields of the whole, none of which needs to be named but the version that is changed. */
    private static Schema<?> changes(Schema<?> whole, ModelConverterContext context) {
        Schema<?> model = requireNonNull(model(whole, context));
        Schema<?> changes = new JsonSchema().types(Set.of("object"));
        changes.description("what is not named stays as it is; what is named is exchanged as a whole");
        model.getProperties().forEach(changes::addProperty);
        return changes.addRequiredItem("version");
    }

    private static @Nullable Schema<?> model(Schema<?> schema, ModelConverterContext context) {
        return schema.get$ref() == null
                ? schema
                : context.getDefinedModels().get(schema.get$ref().substring(MODELS.length()));
    }

    private static void complete(Class<?> type, @Nullable Schema<?> model) {
        if (model == null || model.getProperties() == null) {
            return;
        }
        for (RecordComponent component : type.getRecordComponents()) {
            String name = name(component);
            Schema<?> property = model.getProperties().get(name);
            if (property == null || component.getType() == Change.class) {
                continue;
            }
            if (component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                model.getProperties().put(name, nullable(property));
            } else if (isAlwaysThere(component)) {
                model.addRequiredItem(name);
            }
        }
    }

    private static boolean isAlwaysThere(RecordComponent component) {
        var described = component.getAccessor().getAnnotation(io.swagger.v3.oas.annotations.media.Schema.class);
        return described == null || described.requiredMode() != RequiredMode.NOT_REQUIRED;
    }

    private static String name(RecordComponent component) {
        JsonProperty renamed = component.getAccessor().getAnnotation(JsonProperty.class);
        return renamed == null ? component.getName() : renamed.value();
    }

    private static @Nullable Schema<?> nullable(@Nullable Schema<?> schema) {
        if (schema == null) {
            return null;
        }
        if (schema.get$ref() != null) {
            Schema<?> either = new JsonSchema().oneOf(List.of(plain(schema), new JsonSchema().types(Set.of(NULL))));
            return either.description(schema.getDescription());
        }
        if (schema.getTypes() != null && !schema.getTypes().isEmpty()) {
            schema.addType(NULL);
        } else if (schema.getType() != null) {
            schema.addType(schema.getType());
            schema.addType(NULL);
        }
        if (schema.getEnum() != null) {
            addNull(schema);
        }
        return schema;
    }

    private static <T> void addNull(Schema<T> schema) {
        List<@Nullable T> values = new ArrayList<>(schema.getEnum());
        values.add(null);
        schema.setEnum(values);
    }

    private static Schema<?> plain(Schema<?> reference) {
        return new JsonSchema().$ref(reference.get$ref());
    }
}
