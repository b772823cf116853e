package io.fukan.demo;

import io.fukan.partner.Partner;
import io.fukan.partner.PartnerDetails;
import io.fukan.partner.Partners;
import io.fukan.partner.RewardTerms;
import java.math.BigDecimal;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What was agreed with partners and can be calculated. */
@Component
@Order(11)
class PartnerTerms implements Chapter {

    private final Partners partners;

    PartnerTerms(Partners partners) {
        this.partners = partners;
    }

    @Override
    @Transactional
    public void write(Story.Told story) {
        Lines.of("partners").stream()
                .filter(line -> !line.isBlank("rewardRate"))
                .forEach(line ->
                        partners.findByName(line.text("name")).ifPresent(partner -> agree(partner, line, story)));
    }

    private static void agree(Partner partner, Lines line, Story.Told story) {
        PartnerDetails known = partner.details();
        if (!known.reward().isAgreed()) {
            partner.revise(
                    new PartnerDetails(
                            known.name(),
                            known.type(),
                            known.contractedOn(),
                            known.trainedOn(),
                            known.endedOn(),
                            known.ownerId(),
                            known.conditions(),
                            new RewardTerms(new BigDecimal(line.text("rewardRate")), null)),
                    story.timeline().now());
        }
    }
}
