package io.fukan.handoff;

import static io.fukan.record.Refusals.assertRefused;
import static io.fukan.record.Stamps.MONDAY;
import static io.fukan.record.Stamps.day;
import static org.assertj.core.api.Assertions.assertThat;

import io.fukan.activity.CallOutcome;
import io.fukan.activity.CallReport;
import io.fukan.activity.Calls;
import io.fukan.activity.Direction;
import io.fukan.appointment.Appointment;
import io.fukan.appointment.BookedThrough;
import io.fukan.appointment.Booking;
import io.fukan.appointment.Bookings;
import io.fukan.customer.Customer;
import io.fukan.customer.CustomerStage;
import io.fukan.customer.Customers;
import io.fukan.database.DatabaseTest;
import io.fukan.lead.Lead;
import io.fukan.lead.Leads;
import io.fukan.lead.RecycleProposal;
import io.fukan.lead.RecycleReason;
import io.fukan.lead.SomeLead;
import io.fukan.lead.Stage;
import io.fukan.lead.Track;
import io.fukan.opportunity.Deals;
import io.fukan.opportunity.Opportunity;
import io.fukan.opportunity.Outcome;
import io.fukan.opportunity.Source;
import io.fukan.organisation.Department;
import io.fukan.organisation.User;
import io.fukan.organisation.Users;
import io.fukan.record.Stamp;
import java.math.BigDecimal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** A lead's way over several records: call, appointment, handoff, deal, customer. */
@DatabaseTest
@Transactional
class HandingOverTest {

    @Autowired
    HandingOver handingOver;

    @Autowired
    Handoffs handoffs;

    @Autowired
    Leads leads;

    @Autowired
    Calls calls;

    @Autowired
    Bookings bookings;

    @Autowired
    Deals deals;

    @Autowired
    Customers customers;

    @Autowired
    Users users;

    User setter;
    User seller;

    @BeforeEach
    void people() {
        setter = users.save(User.known("佐藤 健", day(0).recorded()));
        seller = users.save(User.known("鈴木 誠", day(0).recorded()));
    }

    @Test
    void aLeadBecomesACustomer() {
        Lead lead = leads.save(SomeLead.untouched());
        calls.log(new CallReport(lead.id(), Direction.OUTBOUND, CallOutcome.CONNECTED, 180, "課題あり", null, bySetter(0)));
        lead.confirmNeed(bySetter(0));
        Appointment appointment = book(lead, BookedThrough.CALL);
        Handoff handoff = handingOver.offer(toFieldSales(lead));

        Acceptance acceptance = handingOver.accept(handoff.id(), "承知しました", day(1, seller.id()));

        assertThat(lead.stage()).isEqualTo(Stage.ACCEPTED);
        Opportunity deal = acceptance.opportunity().orElseThrow();
        assertThat(deal.leadId()).isEqualTo(lead.id());
        assertThat(deal.appointmentId()).isEqualTo(appointment.id());
        assertThat(deal.setBy()).isEqualTo(setter.id());
        assertThat(deal.ownerId()).isEqualTo(seller.id());
        assertThat(deal.source()).isEqualTo(Source.IS);
        assertThat(deal.entered()).isEqualTo(day(1).occurred());
        assertThat(deal.confirmed())
                .as("商談化 is a decision after the first meeting")
                .isNull();

        deal.confirm(day(3));
        deals.win(deal.id(), new BigDecimal("1200000"), day(30, seller.id()));

        Customer customer = customers.findByOpportunityId(deal.id()).orElseThrow();
        assertThat(customer.stage()).isEqualTo(CustomerStage.ONBOARDING);
        assertThat(customer.started()).isEqualTo(day(30).occurred());
        assertThat(customer.root()).isEqualTo(lead.id());
    }

    @Test
    void theAnswerIsDueTwoBusinessDaysLater() {
        Lead lead = leads.save(SomeLead.appointmentSet());
        Stamp friday = day(4, setter.id());

        Handoff handoff =
                handingOver.offer(new Offer(lead.id(), Department.SDR, Department.FS, seller.id(), null, null, friday));

        assertThat(handoff.dueOn()).as("Friday, weekend, Tuesday").isEqualTo(MONDAY.plusDays(8));
    }

    @Test
    void aDecidedHandoffNamesWhoDecidedAndWhen() {
        Handoff handoff = handingOver.offer(toFieldSales(leads.save(SomeLead.appointmentSet())));
        handingOver.accept(handoff.id(), null, day(1, seller.id()));

        assertRefused(
                () -> handingOver.giveBack(handoff.id(), RejectionReason.NO_BUDGET, null, day(2, setter.id())),
                "HANDOFF_DECIDED",
                HandoffStatus.ACCEPTED,
                "鈴木 誠",
                day(1).occurred().at());
    }

    @Test
    void aReturnedLeadGoesBackWithItsReason() {
        Lead lead = leads.save(SomeLead.appointmentSet());
        Handoff handoff = handingOver.offer(toFieldSales(lead));

        handingOver.giveBack(handoff.id(), RejectionReason.NEED_UNCLEAR, "課題の深掘りをお願いします", day(1, seller.id()));

        assertThat(lead.stage()).isEqualTo(Stage.RETURNED);
        assertThat(lead.history().get(lead.history().size() - 1).reason()).isEqualTo("NEED_UNCLEAR");
        assertThat(handoff.returnReason()).contains(RejectionReason.NEED_UNCLEAR);
        assertThat(handoff.comment()).isEqualTo("課題の深掘りをお願いします");
    }

    @Test
    void oneIsAnsweredBeforeTheNextIsOffered() {
        Lead lead = leads.save(SomeLead.appointmentSet());
        handingOver.offer(toFieldSales(lead));

        assertRefused(() -> handingOver.offer(toFieldSales(lead)), "HANDOFF_PENDING", HandoffStatus.PENDING);
    }

    @Test
    void aLeadWithoutAnAppointmentIsNotHandedOff() {
        Lead lead = leads.save(SomeLead.needsConfirmed());

        assertRefused(
                () -> handingOver.offer(toFieldSales(lead)),
                "LEAD_STAGE_SKIP",
                Stage.NEEDS_CONFIRMED,
                Stage.HANDED_OFF,
                Stage.APPOINTMENT_SET);
        assertThat(handoffs.ofLead(lead.id())).isEmpty();
    }

    @Test
    void anOfferOfALeadThatWasRecycledMeanwhileCanStillBeReturned() {
        Lead lead = leads.save(SomeLead.appointmentSet());
        Handoff handoff = handingOver.offer(toFieldSales(lead));
        lead.recycle(RecycleReason.NO_BUDGET, MONDAY.plusDays(90), day(1));

        handingOver.giveBack(handoff.id(), RejectionReason.NO_BUDGET, null, day(2, seller.id()));

        assertThat(lead.stage()).isEqualTo(Stage.RECYCLED);
    }

    @Test
    void marketingHandsAQualifiedLeadToInsideSales() {
        Lead lead = leads.save(SomeLead.qualified());
        Handoff handoff =
                handingOver.offer(new Offer(lead.id(), Department.MK, Department.SDR, null, null, "資料請求あり", day(1)));
        assertThat(lead.track()).isEqualTo(Track.SDR);
        assertThat(lead.ownerId()).as("in the queue").isNull();

        handingOver.accept(handoff.id(), null, day(1, setter.id()));

        assertThat(lead.ownerId()).isEqualTo(setter.id());
        assertThat(lead.stage()).isEqualTo(Stage.UNTOUCHED);
    }

    @Test
    void insideSalesReturnsALeadToMarketing() {
        Lead lead = leads.save(SomeLead.qualified());
        Handoff handoff =
                handingOver.offer(new Offer(lead.id(), Department.MK, Department.SDR, setter.id(), null, null, day(1)));

        handingOver.giveBack(handoff.id(), RejectionReason.OUT_OF_TARGET, null, day(2, setter.id()));

        assertThat(lead.track()).isEqualTo(Track.MK);
        assertThat(lead.stage()).isEqualTo(Stage.NURTURING);
    }

    @Test
    void aProspectWhoTookADateFromTheCalendarIsMarketingsContribution() {
        Lead lead = leads.save(SomeLead.untouched());
        bookings.book(new Booking(
                lead.id(), day(5).occurred(), BookedThrough.CALENDAR, null, seller.id(), null, null, null, day(0)));
        Handoff handoff = handingOver.offer(toFieldSales(lead));

        Acceptance acceptance = handingOver.accept(handoff.id(), null, day(1, seller.id()));

        assertThat(acceptance.opportunity().orElseThrow().source()).isEqualTo(Source.MARKETING);
    }

    @Test
    void aSecondAppointmentMovesNothing() {
        Lead lead = leads.save(SomeLead.needsConfirmed());
        book(lead, BookedThrough.CALL);
        bookings.book(new Booking(
                lead.id(), day(4).occurred(), BookedThrough.EMAIL, null, seller.id(), null, null, null, bySetter(0)));

        assertThat(lead.stage()).isEqualTo(Stage.APPOINTMENT_SET);
        assertThat(lead.history())
                .filteredOn(change -> change.to() == Stage.APPOINTMENT_SET)
                .hasSize(1);
    }

    @Test
    void aLostDealProposesWhenToComeBack() {
        Lead lead = leads.save(SomeLead.appointmentSet());
        Handoff handoff = handingOver.offer(toFieldSales(lead));
        Opportunity deal = handingOver
                .accept(handoff.id(), null, day(1, seller.id()))
                .opportunity()
                .orElseThrow();

        RecycleProposal proposal =
                deals.lose(deal.id(), "LOST_PRICE", day(20, seller.id())).orElseThrow();

        assertThat(deal.outcome()).isEqualTo(Outcome.LOST);
        assertThat(proposal.reason()).isEqualTo(RecycleReason.LOST_PRICE);
        assertThat(lead.stage()).as("it is a proposal only").isEqualTo(Stage.ACCEPTED);
        lead.recycle(proposal.reason(), proposal.revisitOn(), day(20, seller.id()));
        assertThat(lead.stage()).isEqualTo(Stage.RECYCLED);
    }

    @Test
    void insideSalesCarriesADealToItsWinAlone() {
        Lead lead = leads.save(SomeLead.appointmentSet());

        Opportunity deal = deals.carry(lead, null, bySetter(2));
        deals.win(deal.id(), new BigDecimal("300000"), bySetter(5));

        assertThat(lead.stage()).isEqualTo(Stage.ACCEPTED);
        assertThat(deal.source()).isEqualTo(Source.IS);
        assertThat(deal.ownerId()).isEqualTo(setter.id());
        assertThat(deal.setBy()).isEqualTo(setter.id());
        assertThat(deal.leadId()).isEqualTo(lead.id());
        assertThat(customers.findByOpportunityId(deal.id())).isPresent();
        assertThat(handoffs.ofLead(lead.id())).as("nobody took it over").isEmpty();
        assertRefused(() -> deals.carry(lead, null, bySetter(6)), "LEAD_NOT_READY_FOR_DEAL", Stage.ACCEPTED);
    }

    @Test
    void insideSalesCarriesNoDealBeforeTheNeedIsConfirmed() {
        Lead lead = leads.save(SomeLead.connected());

        assertRefused(() -> deals.carry(lead, null, bySetter(2)), "LEAD_NOT_READY_FOR_DEAL", Stage.CONNECTED);
        assertThat(lead.stage()).isEqualTo(Stage.CONNECTED);
    }

    @Test
    void theCustomerIsThenLookedAfterByWhoTookItOver() {
        User keeper = users.save(User.known("中村 愛", day(0).recorded()));
        Lead lead = leads.save(SomeLead.appointmentSet());
        Handoff toField = handingOver.offer(toFieldSales(lead));
        Opportunity deal = handingOver
                .accept(toField.id(), null, day(1, seller.id()))
                .opportunity()
                .orElseThrow();
        deals.win(deal.id(), null, day(10, seller.id()));
        Handoff toSuccess = handingOver.offer(
                new Offer(lead.id(), Department.FS, Department.CS, keeper.id(), null, "月末に導入", day(10, seller.id())));

        Acceptance accepted = handingOver.accept(toSuccess.id(), null, day(11, keeper.id()));

        Customer theirs = customers.findByOpportunityId(deal.id()).orElseThrow();
        assertThat(theirs.ownerId()).isEqualTo(keeper.id());
        assertThat(accepted.customer()).contains(theirs);
    }

    private Appointment book(Lead lead, BookedThrough through) {
        return bookings.book(
                new Booking(lead.id(), day(3).occurred(), through, null, seller.id(), null, null, null, bySetter(0)));
    }

    private Offer toFieldSales(Lead lead) {
        return new Offer(lead.id(), Department.SDR, Department.FS, seller.id(), null, null, bySetter(0));
    }

    private Stamp bySetter(int afterMonday) {
        return day(afterMonday, setter.id());
    }
}
