package io.fukan.web.records;

import io.fukan.account.Contact;
import io.fukan.account.ContactDetails;
import io.fukan.account.JobRank;
import io.fukan.account.PhoneNumber;
import io.fukan.work.Entered;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the fields of a person from a form. */
public final class PersonForm {

    private PersonForm() {}

    /**
     * @param known the person as known so far: what was not touched is not found fault with; null: nobody
     * @throws io.fukan.record.InvalidValue at the field that cannot be read
     */
    public static ContactDetails details(Sent sent, @Nullable Contact known) {
        return new ContactDetails(
                sent.line("lastName"),
                sent.line("firstName"),
                sent.line("lastKana"),
                sent.line("firstKana"),
                Entered.email("email", sent.text("email"), known == null ? null : known.email()),
                phone(sent.line("phone"), known),
                sent.line("department"),
                sent.line("title"),
                sent.oneOrNone("jobRank", JobRank.class));
    }

    /** The ranks to choose from. */
    public static List<JobRank> ranks() {
        return List.of(JobRank.values());
    }

    private static @Nullable PhoneNumber phone(@Nullable String text, @Nullable Contact known) {
        Optional<PhoneNumber> present = known == null ? Optional.empty() : known.phone();
        if (text == null) {
            return null;
        }
        return present.filter(number -> number.national().equals(text)).orElseGet(() -> PhoneNumber.parse(text));
    }
}
