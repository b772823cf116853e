package io.fukan.web.partner;

import io.fukan.partner.PartnerDetails;
import io.fukan.partner.PartnerType;
import io.fukan.web.records.Sent;
import io.fukan.work.Entered;

/** Reads the fields of a partner from a form. */
final class PartnerForm {

    private PartnerForm() {}

    /** @throws io.fukan.record.InvalidValue at the field that cannot be read */
    static PartnerDetails details(Sent sent) {
        String name = sent.line("name");
        return new PartnerDetails(
                name == null ? "" : name,
                sent.oneOrNone("type", PartnerType.class),
                sent.day("contractedOn"),
                sent.day("trainedOn"),
                sent.day("endedOn"),
                sent.id("owner"),
                Entered.note("conditions", sent.text("conditions")));
    }
}
