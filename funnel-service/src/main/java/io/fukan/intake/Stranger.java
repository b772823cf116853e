package io.fukan.intake;

import io.fukan.account.PhoneNumber;
import io.fukan.mail.MailAddress;
import io.fukan.record.InvalidValue;
import io.fukan.work.Entered;
import org.jspecify.annotations.Nullable;

/**
 * Somebody as they introduce themselves.
 *
 * @param email one mailbox
 * @param phone E.164; null: not told
 */
public record Stranger(
        @Nullable String lastName,
        @Nullable String firstName,
        @Nullable String company,
        String email,
        @Nullable PhoneNumber phone,
        @Nullable String department,
        @Nullable String title) {

    /**
     * What somebody typed.
     *
     * @throws InvalidValue EMAIL_INVALID at {@code email}, and as {@link Entered#line} at the others
     * @throws io.fukan.account.InvalidPhoneNumber for a number nobody can dial
     */
    public static Stranger introduced(
            @Nullable String lastName,
            @Nullable String firstName,
            @Nullable String company,
            @Nullable String email,
            @Nullable String phone,
            @Nullable String department,
            @Nullable String title) {
        String mailbox = Entered.line("email", email);
        if (!MailAddress.isMailbox(mailbox)) {
            throw new InvalidValue("email", "EMAIL_INVALID");
        }
        String number = Entered.line("phone", phone);
        return new Stranger(
                Entered.line("lastName", lastName),
                Entered.line("firstName", firstName),
                Entered.line("company", company),
                mailbox,
                number == null ? null : PhoneNumber.parse(number),
                Entered.line("department", department),
                Entered.line("title", title));
    }
}
