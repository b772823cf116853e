package io.fukan.web.lead;

import io.fukan.account.Contact;
import io.fukan.web.records.PersonForm;
import io.fukan.web.records.Sent;
import io.fukan.work.LeadDetails;
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
                withPerson ? PersonForm.details(sent, known) : null,
                null,
                sent.line("company"),
                sent.id("channel"),
                sent.id("campaign"),
                sent.id("partner"),
                sent.id("owner"),
                sent.line("nextAction"),
                sent.day("nextActionOn"),
                sent.attributes());
    }
}
