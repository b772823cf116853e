package io.fukan.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.fukan.access.NotAllowed;
import io.fukan.access.Viewer;
import io.fukan.activity.ActivityKind;
import io.fukan.customer.Customer;
import io.fukan.funnel.FunnelReader;
import io.fukan.handoff.Handoff;
import io.fukan.kpi.Cut;
import io.fukan.kpi.Figure;
import io.fukan.kpi.KpiCatalogue;
import io.fukan.lead.Lead;
import io.fukan.lead.RecycleReason;
import io.fukan.lead.Stage;
import io.fukan.opportunity.Opportunity;
import io.fukan.opportunity.Outcome;
import io.fukan.opportunity.Phase;
import io.fukan.opportunity.Source;
import io.fukan.organisation.Department;
import io.fukan.organisation.Role;
import io.fukan.work.DealSteps.Step;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What follows from closing deals, and inside sales closing them alone. */
class ClosedDealsTest extends DealTest {

    @Autowired
    FunnelReader funnel;

    @Test
    void aDealLostAtTheFirstMeetingCountsThere() {
        Long lostThere = dealOf(met());
        Long metAgain = dealOf(met());
        log.add(metAgain, did(ActivityKind.VISIT), seller);
        steps.take(lostThere, lost("NO_NEED"), seller);
        steps.take(metAgain, lost("LOST_PRICE"), seller);

        assertThat(value("first-meetings")).isEqualByComparingTo("2");
        assertThat(value("first-meeting-lost-rate"))
                .as("one of them was met again")
                .isEqualByComparingTo("0.5");
    }

    @Test
    void aLostDealProposesToComeBackToItsLead() {
        Lead lead = handedOver();
        Long deal = dealOf(lead);
        invalid(() -> steps.take(deal, to(Phase.LOST), seller), "reason");
        steps.take(deal, lost("NO_BUDGET"), seller);

        var proposal = aftermath.proposal(opportunities.get(deal), seller).orElseThrow();
        assertThat(proposal.reason()).isEqualTo(RecycleReason.NO_BUDGET);
        aftermath.recycle(deal, null, null, seller);

        Lead recycled = leads.get(lead.id());
        assertThat(recycled.stage()).isEqualTo(Stage.RECYCLED);
        assertThat(recycled.revisitOn()).isEqualTo(proposal.revisitOn());
        assertThat(aftermath.proposal(opportunities.get(deal), seller))
                .as("decided")
                .isEmpty();
    }

    @Test
    void aWonDealIsHandedToCustomerSuccessOnce() {
        Viewer keeper = person("中村 愛", Role.CS);
        Long deal = dealOf(handedOver());
        refused(() -> aftermath.handOver(deal, null, null, seller), "OPPORTUNITY_NOT_WON");
        steps.take(deal, new Step(Phase.WON, null, null, null, new BigDecimal("1200000")), seller);

        assertThat(aftermath.awaitsHandover(opportunities.get(deal), seller)).isTrue();
        Handoff handoff = aftermath.handOver(deal, keeper.userId(), "4月から10拠点で利用開始", seller);
        assertThat(aftermath.awaitsHandover(opportunities.get(deal), seller)).isFalse();
        refused(() -> aftermath.handOver(deal, null, null, seller), "HANDOFF_PENDING");
        handovers.accept(handoff.id(), null, keeper);

        Customer customer = customers.findByOpportunityId(deal).orElseThrow();
        assertThat(customer.ownerId()).isEqualTo(keeper.userId());
    }

    @Test
    void whatWasWonWithoutEverBeingHandedOverIsHandedToCustomerSuccess() {
        Lead lead = ready(setter);
        assertThat(handovers.destinations(leads.get(lead.id()), admin)).containsExactly(Department.FS);
        Long deal = transaction.execute(status -> {
            Opportunity entered = Opportunity.entered(Source.FS, now(seller));
            entered.comesFrom(lead.id(), lead.cycle(), null);
            return opportunities.save(entered).id();
        });
        steps.take(deal, new Step(Phase.WON, null, null, null, new BigDecimal("1200000")), admin);

        assertThat(handovers.destinations(leads.get(lead.id()), admin)).containsExactly(Department.CS);
        assertThat(handovers.isReady(leads.get(lead.id()), Department.CS)).isTrue();
        Handoff handoff = handovers.offer(lead.id(), Department.CS, null, "4月から利用開始", admin);

        assertThat(handoff.to()).isEqualTo(Department.CS);
    }

    @Test
    void winsWithoutAnyAmountAreOfUnknownAmountInTheFunnel() {
        win(deal(seller), null);
        assertThat(wonAmount()).isNull();

        win(deal(seller), new BigDecimal("300000"));
        assertThat(wonAmount()).isEqualByComparingTo("300000");
    }

    private void win(Long deal, @Nullable BigDecimal amount) {
        transaction.executeWithoutResult(status -> deals.win(deal, amount, now(seller)));
    }

    private @Nullable BigDecimal wonAmount() {
        return funnel.read(lately())
                .stages()
                .get(io.fukan.funnel.Stage.WIN.ordinal())
                .amount();
    }

    @Test
    void insideSalesClosesNothingUnlessTheCompanyLetsIt() {
        Lead lead = ready(setter);

        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> aftermath.carry(lead.id(), setter));
        assertThat(leads.get(lead.id()).stage()).isEqualTo(Stage.APPOINTMENT_SET);
    }

    @Test
    void insideSalesCarriesItsOwnDealToTheWin() {
        insideSalesCloses(true);
        Lead lead = ready(setter);

        Long deal = aftermath.carry(lead.id(), setter).id();
        items.add(deal, "ライト", null, new BigDecimal("98000"), setter);
        items.applyTotal(deal, setter);
        steps.take(deal, to(Phase.NEEDS_AGREED), setter);
        steps.take(deal, to(Phase.WON), setter);

        Opportunity won = opportunities.get(deal);
        assertThat(won.outcome()).isEqualTo(Outcome.WON);
        assertThat(won.source()).isEqualTo(Source.IS);
        assertThat(won.ownerId()).isEqualTo(setter.userId());
        assertThat(customers.findByOpportunityId(deal)).isPresent();
        assertThat(value("won-amount")).isEqualByComparingTo("98000");
        assertThat(kpis.series(
                        KpiCatalogue.get("wins"),
                        lately().by(Cut.named("source").orElseThrow())))
                .extracting(Figure::group)
                .contains("IS");
    }

    @Test
    void insideSalesTouchesNobodyElsesDealAndNoMoreOnceTheCompanyDecidesOtherwise() {
        insideSalesCloses(true);
        Long field = dealOf(handedOver());
        Long own = aftermath.carry(ready(setter).id(), setter).id();

        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> steps.take(field, to(Phase.NEEDS_AGREED), setter));
        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> items.of(field, setter));
        assertThat(items.of(own, setter)).isEmpty();

        insideSalesCloses(false);
        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> steps.take(own, to(Phase.NEEDS_AGREED), setter));
        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> items.of(own, setter));
    }
}
