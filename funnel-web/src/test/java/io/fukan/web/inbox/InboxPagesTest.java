package io.fukan.web.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.fukan.api.Deeds;
import io.fukan.handoff.HandingOver;
import io.fukan.handoff.Handoff;
import io.fukan.handoff.Offer;
import io.fukan.lead.Lead;
import io.fukan.lead.Leads;
import io.fukan.opportunity.Opportunity;
import io.fukan.organisation.Department;
import io.fukan.organisation.Role;
import io.fukan.record.Stamp;
import io.fukan.web.SalesOffice;
import io.fukan.web.SignedIn;
import java.time.Clock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Handoffs are answered in the inbox, which leads on to what came of them. */
@SpringBootTest
@AutoConfigureMockMvc
@Import({SalesOffice.class, Deeds.class})
class InboxPagesTest {

    private static final String DAY = "2016-05-09";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    SalesOffice office;

    @Autowired
    Deeds deeds;

    @Autowired
    HandingOver handingOver;

    @Autowired
    Leads leads;

    @Autowired
    Clock clock;

    SignedIn setter;
    SignedIn seller;
    Lead lead;

    @BeforeEach
    void people() {
        setter = new SignedIn(mvc, office.member(Role.SDR, null));
        seller = new SignedIn(mvc, office.member(Role.FIELD, office.team()));
        lead = deeds.lead(DAY, null, setter.user());
    }

    @Test
    void fieldSalesGoesOnWithTheDeal() {
        Handoff handoff = deeds.handedOff(lead, DAY, setter.user(), seller.user());
        assertThat(seller.get("/inbox")).bodyText().contains("/inbox/" + handoff.id() + "/accept");

        assertThat(seller.send("/inbox/" + handoff.id() + "/accept"))
                .hasStatus3xxRedirection()
                .flash()
                .extractingByKey("flash")
                .asString()
                .contains("/opportunities/");
    }

    @Test
    void customerSuccessGoesOnWithTheCustomer() {
        Opportunity won = deeds.won(lead, DAY, setter.user(), seller.user(), 500_000);
        SignedIn keeper = new SignedIn(mvc, office.member(Role.CS, null));
        Handoff handoff = handingOver.offer(new Offer(
                lead.id(),
                Department.FS,
                Department.CS,
                keeper.user(),
                null,
                "月末に導入",
                Stamp.now(clock, seller.user())));
        String customer = "/customers/" + office.customerOf(won.id());

        assertThat(keeper.send("/inbox/" + handoff.id() + "/accept"))
                .hasStatus3xxRedirection()
                .flash()
                .extractingByKey("flash")
                .asString()
                .contains(customer);
        assertThat(keeper.get(customer)).hasStatusOk();
    }

    @Test
    void givingBackNeedsAReasonAndLosesNoComment() {
        Handoff handoff = deeds.handedOff(lead, DAY, setter.user(), seller.user());

        assertThat(seller.send("/inbox/" + handoff.id() + "/return", "comment=予算の裏付けがほしい"))
                .hasStatus(422)
                .bodyText()
                .contains("予算の裏付けがほしい");
        assertThat(leads.get(lead.id()).stage().name()).isEqualTo("HANDED_OFF");

        assertThat(seller.send("/inbox/" + handoff.id() + "/return", "reason=NEED_UNCLEAR", "comment=予算の裏付けがほしい"))
                .hasStatus3xxRedirection();
        assertThat(leads.get(lead.id()).stage().name()).isEqualTo("RETURNED");
    }
}
