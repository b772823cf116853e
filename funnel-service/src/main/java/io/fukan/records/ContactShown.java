package io.fukan.records;

import io.fukan.access.Viewer;
import io.fukan.account.PhoneNumber;
import io.fukan.database.Sql;
import io.fukan.export.NameMask;
import org.jspecify.annotations.Nullable;

/**
 * A person as a viewer may see them.
 *
 * @param lastName 姓; where masked its first letter and ＊
 * @param kana furigana of the whole name; null where masked
 * @param email address; null where masked
 * @param phone E.164; null where masked
 * @param masked whether this viewer sees who it is
 */
public record ContactShown(
        @Nullable Long id,
        @Nullable String lastName,
        @Nullable String firstName,
        @Nullable String kana,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String department,
        @Nullable String title,
        @Nullable String jobRank,
        boolean masked) {

    /** As somebody sees it who may not know who it is: what the person does remains, who it is goes. */
    ContactShown mask() {
        return new ContactShown(
                id, NameMask.of(lastName, firstName), null, null, null, null, department, title, jobRank, true);
    }

    /** Last name, first name; null where neither is known. */
    public @Nullable String name() {
        if (lastName == null || firstName == null) {
            return lastName == null ? firstName : lastName;
        }
        return lastName + " " + firstName;
    }

    /** The telephone number as it is written in Japan; null where it is not known or not for this viewer. */
    public @Nullable String shownPhone() {
        return phone == null ? null : new PhoneNumber(phone).national();
    }

    /** The name of the contact {@code c} in SQL, for texts that are put together there; nothing to who may not know it. */
    static String name(Viewer viewer) {
        return viewer.seesContacts() ? Sql.of("records/person-name.sql") : "null::text";
    }
}
