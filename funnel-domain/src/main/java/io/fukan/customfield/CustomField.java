package io.fukan.customfield;

import io.fukan.record.InvalidValue;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;

/** A field of the company's own on one kind of record; its values live in the records' {@code attrs} under its key. */
@Entity
@Table(name = "custom_field")
public class CustomField {

    /**
     * Which field it is.
     *
     * @param key lower snake case, unique per record type; written {@code lead.attr.<key>} in rules and mappings
     */
    @Embeddable
    public record Id(@Enumerated(EnumType.STRING) RecordType recordType, String key) {}

    @EmbeddedId
    private Id id;

    private String label;

    @Enumerated(EnumType.STRING)
    private FieldType type;

    private Instant createdAt;

    protected CustomField() {}

    /** @throws InvalidValue when key or label is blank */
    public CustomField(RecordType recordType, String key, String label, FieldType type, Instant createdAt) {
        if (key.isBlank()) {
            throw new InvalidValue("key", "NAME_MISSING");
        }
        this.id = new Id(recordType, key);
        relabel(label);
        this.type = type;
        this.createdAt = createdAt;
    }

    /** @throws InvalidValue when the label is blank */
    public final void relabel(String newLabel) {
        if (newLabel.isBlank()) {
            throw new InvalidValue("label", "NAME_MISSING");
        }
        label = newLabel.strip();
    }

    public RecordType recordType() {
        return id.recordType();
    }

    public String key() {
        return id.key();
    }

    public String label() {
        return label;
    }

    public FieldType type() {
        return type;
    }

    public Instant createdAt() {
        return createdAt;
    }
}
