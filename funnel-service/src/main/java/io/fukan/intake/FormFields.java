package io.fukan.intake;

import io.fukan.customfield.CustomFields;
import io.fukan.customfield.RecordType;
import io.fukan.record.InvalidValue;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What forms can ask strangers for. */
@Component
@Transactional(readOnly = true)
public class FormFields {

    private final CustomFields customFields;

    FormFields(CustomFields customFields) {
        this.customFields = customFields;
    }

    /** Names of the fields in the order in which forms have them: {@link Inquiry#STANDARD}, then custom ones of leads. */
    public List<String> offered() {
        Stream<String> custom = customFields.of(RecordType.LEAD).stream().map(field -> "attr." + field.key());
        return Stream.concat(Inquiry.STANDARD.stream(), custom).toList();
    }

    /** @throws InvalidValue CHOICE_MISSING at {@code fields} where there is no such field */
    public void require(String field) {
        if (!offered().contains(field)) {
            throw new InvalidValue("fields", "CHOICE_MISSING");
        }
    }
}
