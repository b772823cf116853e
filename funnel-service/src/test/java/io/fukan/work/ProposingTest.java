package io.fukan.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.fukan.access.NotAllowed;
import io.fukan.activity.Activity;
import io.fukan.activity.ActivityKind;
import io.fukan.kpi.Figure;
import io.fukan.proposal.Quote;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** What is put before customers, and what the figures make of it. */
class ProposingTest extends DealTest {

    @Test
    void aProposalCountsTheProductsThatWereProposedThen() {
        Long deal = deal(seller);
        items.add(deal, "基本プラン", null, new BigDecimal("120000"), seller);
        var option = items.add(deal, "分析オプション", new BigDecimal("2"), new BigDecimal("30000"), seller);
        Activity proposal = log.add(deal, did(ActivityKind.PROPOSAL), seller);
        items.remove(deal, option.id(), seller);

        assertThat(value("proposed-products"))
                .as("what is no longer wanted was proposed all the same")
                .isEqualByComparingTo("2");
        assertThat(value("proposals")).isEqualByComparingTo("1");
        items.applyTotal(deal, seller);
        assertThat(opportunities.get(deal).amount()).isEqualByComparingTo("120000");

        log.remove(deal, proposal.id(), seller);
        assertThat(figure("proposed-products").reason()).isEqualTo(Figure.Reason.NEVER_RECORDED);
    }

    @Test
    void quotesHaveNumbersOfTheirOwn() {
        Long deal = deal(seller);
        Quote first = proposals.quote(deal, quote("500000"), seller);
        Quote second = proposals.quote(deal, quote("450000"), seller);

        assertThat(value("quotes")).isEqualByComparingTo("2");
        log.remove(deal, first.activityId(), seller);
        Quote third = proposals.quote(deal, quote("400000"), seller);
        assertThat(third.number()).isNotEqualTo(second.number());
        assertThat(value("quotes")).isEqualByComparingTo("2");
        invalid(
                () -> proposals.quote(
                        deal,
                        new DealProposals.QuoteTold(second.number(), BigDecimal.ONE, null, null, null, null),
                        seller),
                "number");
    }

    @Test
    void linksAreLinks() {
        Long deal = deal(seller);

        invalid(() -> outlook.meetAt(deal, "javascript:alert(1)", seller), "meetingLink");
        invalid(
                () -> log.add(
                        deal,
                        new DealLog.Told(ActivityKind.MEETING, null, null, null, null, "data:text/html,x"),
                        seller),
                "link");
        outlook.meetAt(deal, "https://meet.example.com/a-b", seller);
        assertThat(opportunities.get(deal).meetingLink()).isEqualTo("https://meet.example.com/a-b");
    }

    @Test
    void whatSomebodyLoggedIsTheirs() {
        Long deal = deal(seller);
        Activity visit = log.add(deal, did(ActivityKind.VISIT), admin);

        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> log.remove(deal, visit.id(), seller));
        invalid(() -> log.add(deal, did(ActivityKind.CALL), seller), "kind");
        invalid(() -> log.comment(deal, "  ", seller), "body");
        assertThat(value("visits")).isEqualByComparingTo("1");
    }
}
