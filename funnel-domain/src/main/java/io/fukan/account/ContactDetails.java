package io.fukan.account;

import org.jspecify.annotations.Nullable;

/**
 * What is known of a person; null: unknown.
 *
 * @param lastName 姓
 * @param firstName 名
 * @param lastKana furigana of the last name
 * @param firstKana furigana of the first name
 * @param email address
 * @param phone direct line or mobile
 * @param department where they work in their company
 * @param title as on the card
 * @param rank how high they stand; null lets the title tell
 */
public record ContactDetails(
        @Nullable String lastName,
        @Nullable String firstName,
        @Nullable String lastKana,
        @Nullable String firstKana,
        @Nullable String email,
        @Nullable PhoneNumber phone,
        @Nullable String department,
        @Nullable String title,
        @Nullable JobRank rank) {

    /** Whether it tells neither a name nor how to reach the person. */
    public boolean isNobody() {
        return lastName == null && firstName == null && email == null && phone == null;
    }
}
