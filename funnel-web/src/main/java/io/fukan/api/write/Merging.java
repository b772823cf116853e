package io.fukan.api.write;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.fukan.api.failure.InvalidBody;
import io.fukan.api.failure.StaleVersion;
import io.fukan.api.failure.UnreadableChange;
import io.fukan.api.json.Partial;
import io.fukan.record.InvalidValue;
import java.lang.reflect.RecordComponent;
import org.springframework.stereotype.Component;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.Validator;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Lays what a PATCH names over the record as it is read. */
@Component
public class Merging {

    private static final String VERSION = "version";

    private final JsonMapper json;
    private final Validator validator;

    Merging(JsonMapper json, Validator validator) {
        this.json = json;
        this.validator = validator;
    }

    /**
     * The record as it is to be told whole.
     *
     * @param present as it is read, with its version
     * @throws InvalidValue REQUIRED at {@code version} unless the change says what it was made of
     * @throws UnreadableChange for a field that does not exist, or a value of the wrong kind
     * @throws InvalidBody for a value that cannot be
     * @throws StaleVersion if the change was made of another version
     */
    public <T> T over(Object present, Partial<T> change) {
        JsonNode read = json.valueToTree(present);
        ObjectNode whole = known(read, change.type().getRawClass());
        whole.setAll(change.named());
        T told = read(whole, change);
        if (!change.named().hasNonNull(VERSION)) {
            throw new InvalidValue(VERSION, "REQUIRED");
        }
        BeanPropertyBindingResult errors = new BeanPropertyBindingResult(told, "body");
        validator.validate(told, errors);
        if (errors.hasErrors()) {
            throw new InvalidBody(errors);
        }
        StaleVersion.check(
                change.named().path(VERSION).asInt(), read.path(VERSION).asInt());
        return told;
    }

    private <T> T read(ObjectNode whole, Partial<T> change) {
        try {
            return json.treeToValue(whole, change.type());
        } catch (JacksonException unreadable) {
            throw new UnreadableChange(unreadable);
        }
    }

    /** Of the record only what can be told of it: its id, for one, cannot. */
    private ObjectNode known(JsonNode read, Class<?> told) {
        ObjectNode known = json.createObjectNode();
        for (RecordComponent component : told.getRecordComponents()) {
            JsonProperty renamed = component.getAccessor().getAnnotation(JsonProperty.class);
            String name = renamed == null ? component.getName() : renamed.value();
            if (read.has(name)) {
                known.set(name, read.get(name));
            }
        }
        return known;
    }
}
