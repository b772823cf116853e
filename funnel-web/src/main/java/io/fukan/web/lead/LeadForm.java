package io.fukan.web.lead;

import io.fukan.account.Contact;
import io.fukan.account.ContactDetails;
import io.fukan.account.JobRank;
import io.fukan.account.PhoneNumber;
import io.fukan.record.InvalidValue;
import io.fukan.web.records.Sent;
import io.fukan.work.LeadDetails;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the fields of a lead, its person and company from a form. */
final class LeadForm {

    private LeadForm() {}

    /**
     * @param withPerson whether the form had fields for the person; without it the person stays as they are
     * @param known the person as known so far: what was not touched is not found fault with; null: nobody
     * @throws InvalidValue at the field that cannot be read
     */
    static LeadDetails details(Sent sent, boolean withPerson, @Nullable Contact known) {
        return new LeadDetails(
                withPerson ? person(sent, known) : null,
                sent.line("company"),
                sent.id("channel"),
                sent.id("campaign"),
                sent.id("owner"),
                sent.line("nextAction"),
                sent.day("nextActionOn"),
                sent.attributes());
    }

    static List<JobRank> ranks() {
        return List.of(JobRank.values());
    }

    private static ContactDetails person(Sent sent, @Nullable Contact known) {
        return new ContactDetails(
                sent.line("lastName"),
                sent.line("firstName"),
                sent.line("lastKana"),
                sent.line("firstKana"),
                email(sent, known),
                phone(sent.line("phone"), known),
                sent.line("department"),
                sent.line("title"),
                sent.oneOrNone("jobRank", JobRank.class));
    }

    private static @Nullable String email(Sent sent, @Nullable Contact known) {
        String text = sent.line("email");
        return known != null && Objects.equals(text, known.email()) ? text : sent.email("email");
    }

    private static @Nullable PhoneNumber phone(@Nullable String text, @Nullable Contact known) {
        Optional<PhoneNumber> present = known == null ? Optional.empty() : known.phone();
        if (text == null) {
            return null;
        }
        return present.filter(number -> number.national().equals(text)).orElseGet(() -> PhoneNumber.parse(text));
    }
}
