package io.fukan.customfield;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The fields that imports or the administrator added to records. */
public interface CustomFields extends Repository<CustomField, CustomField.Id> {

    CustomField save(CustomField field);

    Optional<CustomField> findById(CustomField.Id id);

    /** The fields of one kind of record, by label. */
    @Query("select f from CustomField f where f.id.recordType = :recordType order by f.label, f.id.key")
    List<CustomField> of(RecordType recordType);

    /** All fields, by record type and label. */
    @Query("select f from CustomField f order by f.id.recordType, f.label, f.id.key")
    List<CustomField> inOrder();
}
