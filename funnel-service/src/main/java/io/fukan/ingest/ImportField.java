package io.fukan.ingest;

import io.fukan.ingest.file.FieldDef;
import java.util.Locale;

/**
 * A field that a column can be mapped to, and where its value goes.
 *
 * @param def name, type, labels (Japanese, English) and choices
 * @param holds how the value is stored
 * @param column column of the record's table; of a moment the part before {@code _at} and {@code _on}
 */
public record ImportField(FieldDef def, Holds holds, String column) {

    /** How a value is stored. */
    public enum Holds {
        /** As it is, in its column. */
        VALUE,
        /** A point in time: the instant, and beside it the day where the file knew only the day. */
        MOMENT,
        /** The name of a person, who is made if nobody is called so. */
        PERSON,
        CHANNEL,
        CAMPAIGN,
        TEAM,
        /** The name of a partner, who is made if none is called so. */
        PARTNER,
        /** The id under which the source knows a lead; an unknown one rejects the row. */
        LEAD,
        OPPORTUNITY,
        APPOINTMENT,
        CUSTOMER,
        /** Only together with other fields. */
        PART
    }

    public String name() {
        return def.name();
    }

    /** Whether it says which of our records a row means; of the record of the row's own kind alone. */
    boolean isKey() {
        return def.simpleName().equals(FieldList.KEY);
    }

    /** What it is called in that language. */
    public String label(Locale locale) {
        return def.labels().get(locale.getLanguage().equals("ja") ? 0 : 1);
    }
}
