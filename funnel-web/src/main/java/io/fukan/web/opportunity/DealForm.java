package io.fukan.web.opportunity;

import io.fukan.opportunity.Source;
import io.fukan.opportunity.YomiRank;
import io.fukan.web.records.Sent;
import io.fukan.work.DealDetails;

/** Reads the fields of a deal from a form. */
final class DealForm {

    private DealForm() {}

    /** @throws io.fukan.record.InvalidValue at the field that cannot be read */
    static DealDetails details(Sent sent) {
        return new DealDetails(
                sent.line("name"),
                sent.line("product"),
                sent.one("source", Source.class),
                sent.id("partner"),
                sent.id("owner"),
                sent.number("amount"),
                sent.oneOrNone("yomi", YomiRank.class),
                sent.day("expectedCloseOn"),
                sent.line("nextAction"),
                sent.day("nextActionOn"),
                sent.attributes());
    }
}
