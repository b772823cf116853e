package io.fukan.mail;

import io.fukan.record.InvalidValue;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import org.jspecify.annotations.Nullable;

/**
 * An address that a mail can be sent to.
 *
 * @param address one mailbox, without a name
 * @param name of whoever reads it; null: unknown
 */
public record MailAddress(String address, @Nullable String name) {

    private static final int LONGEST = 254;

    /** @throws InvalidValue EMAIL_INVALID at {@code email} for anything but one plain mailbox */
    public MailAddress {
        if (!isMailbox(address)) {
            throw new InvalidValue("email", "EMAIL_INVALID");
        }
        name = name == null ? null : name.replaceAll("\\p{Cntrl}", " ").strip();
    }

    /** Whether the text is one mailbox, so that mail to it goes nowhere else. */
    public static boolean isMailbox(@Nullable String text) {
        if (text == null || text.length() > LONGEST || !text.matches("[!-~]+@[!-~]+")) {
            return false;
        }
        try {
            InternetAddress[] parsed = InternetAddress.parse(text, true);
            return parsed.length == 1 && !parsed[0].isGroup() && text.equals(parsed[0].getAddress());
        } catch (AddressException malformed) {
            return false;
        }
    }
}
