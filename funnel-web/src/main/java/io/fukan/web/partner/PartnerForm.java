package io.fukan.web.partner;

import io.fukan.partner.PartnerDetails;
import io.fukan.partner.PartnerType;
import io.fukan.partner.RewardTerms;
import io.fukan.web.records.Sent;
import io.fukan.work.Entered;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Reads the fields of a partner from a form. */
final class PartnerForm {

    private static final int PERCENT_DIGITS = 2;

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
                Entered.note("conditions", sent.text("conditions")),
                new RewardTerms(share(sent.number("rewardRate")), sent.number("rewardPerWin")));
    }

    static @Nullable BigDecimal percent(@Nullable BigDecimal share) {
        return share == null ? null : share.movePointRight(PERCENT_DIGITS);
    }

    /** Rates are typed in percent. */
    private static @Nullable BigDecimal share(@Nullable BigDecimal percent) {
        return percent == null ? null : percent.movePointLeft(PERCENT_DIGITS);
    }
}
