package io.fukan.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.fukan.access.Viewer;
import io.fukan.activity.ActivityKind;
import io.fukan.appointment.Appointment;
import io.fukan.appointment.BookedThrough;
import io.fukan.appointment.Booking;
import io.fukan.appointment.Bookings;
import io.fukan.customer.Customers;
import io.fukan.database.DatabaseTest;
import io.fukan.handoff.Handoff;
import io.fukan.kpi.FactCheck;
import io.fukan.kpi.FactRebuild;
import io.fukan.kpi.Figure;
import io.fukan.kpi.KpiCatalogue;
import io.fukan.kpi.KpiQuery;
import io.fukan.kpi.KpiReader;
import io.fukan.lead.Lead;
import io.fukan.lead.Leads;
import io.fukan.lead.Track;
import io.fukan.opportunity.Deals;
import io.fukan.opportunity.Opportunities;
import io.fukan.opportunity.Opportunity;
import io.fukan.opportunity.Phase;
import io.fukan.opportunity.Source;
import io.fukan.opportunity.YomiRank;
import io.fukan.organisation.Department;
import io.fukan.organisation.Role;
import io.fukan.organisation.User;
import io.fukan.organisation.Users;
import io.fukan.record.IllegalMove;
import io.fukan.record.InvalidValue;
import io.fukan.record.Moment;
import io.fukan.record.Stamp;
import io.fukan.records.LeadStory;
import io.fukan.setting.Company;
import io.fukan.time.Period;
import io.fukan.work.DealSteps.Step;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Deals that people work on, committed step by step as they do it; afterwards nothing has drifted. */
@DatabaseTest
abstract class DealTest {

    @Autowired
    DealSteps steps;

    @Autowired
    DealWork work;

    @Autowired
    DealOutlook outlook;

    @Autowired
    LeadStory stories;

    @Autowired
    DealItemWork items;

    @Autowired
    DealProposals proposals;

    @Autowired
    DealLog log;

    @Autowired
    DealAftermath aftermath;

    @Autowired
    Handovers handovers;

    @Autowired
    LeadEntry leadEntry;

    @Autowired
    Bookings bookings;

    @Autowired
    Deals deals;

    @Autowired
    Opportunities opportunities;

    @Autowired
    Leads leads;

    @Autowired
    Customers customers;

    @Autowired
    Users users;

    @Autowired
    Company company;

    @Autowired
    KpiReader kpis;

    @Autowired
    FactCheck check;

    @Autowired
    FactRebuild rebuild;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    Viewer admin;
    Viewer seller;
    Viewer setter;

    @BeforeEach
    void people() {
        admin = person("管理", Role.ADMIN);
        seller = person("渡辺 誠", Role.FIELD);
        setter = person("田中 翔", Role.SDR);
    }

    @AfterEach
    void nothingDrifted() {
        assertThat(check.run()).matches(FactCheck.Result::isClean, "clean");
        insideSalesCloses(false);
        List.of("handoff", "customer", "opportunity", "appointment", "lead", "contact", "account", "app_user")
                .forEach(table -> jdbc.sql("delete from " + table).update());
        rebuild.everything();
    }

    // how deals come about -------------------------------------------------------------------------------------------

    Long deal(Viewer owner) {
        return transaction.execute(status -> {
            Opportunity deal = Opportunity.entered(Source.FS, now(owner));
            deal.credit(owner.userId(), null);
            deal.confirm(now(owner));
            return opportunities.save(deal).id();
        });
    }

    Lead ready(Viewer owner) {
        Long id = leadEntry
                .create(
                        Track.SDR,
                        new LeadDetails(null, null, "青葉精機", null, null, null, null, null, null, Map.of()),
                        owner)
                .id();
        transaction.executeWithoutResult(status -> {
            Lead lead = leads.get(id);
            lead.attempt(now(owner));
            lead.connect(now(owner));
            lead.confirmNeed(now(owner));
            lead.setAppointment(now(owner));
        });
        return leads.get(id);
    }

    Lead handedOver() {
        return handOver(ready(setter));
    }

    /** Handed over after a first meeting yesterday. */
    Lead met() {
        Lead lead = ready(setter);
        Moment yesterday = Moment.on(company.today().minusDays(1), company.zone());
        transaction.executeWithoutResult(status -> {
            Appointment meeting = bookings.book(new Booking(
                    lead.id(),
                    yesterday,
                    BookedThrough.CALL,
                    null,
                    seller.userId(),
                    null,
                    null,
                    null,
                    Stamp.told(yesterday, clock, setter.userId())));
            bookings.hold(meeting.id(), Stamp.told(yesterday, clock, seller.userId()));
        });
        return handOver(lead);
    }

    private Lead handOver(Lead lead) {
        Handoff handoff = handovers.offer(lead.id(), Department.FS, seller.userId(), null, setter);
        handovers.accept(handoff.id(), null, seller);
        return lead;
    }

    Long dealOf(Lead lead) {
        return jdbc.sql("select id from opportunity where lead_id = ?")
                .param(lead.id())
                .query(Long.class)
                .single();
    }

    Opportunity expect(Long deal, String amount, @Nullable YomiRank yomi, @Nullable LocalDate on) {
        return outlook.expect(deal, new DealOutlook.Expected(version(deal), new BigDecimal(amount), yomi, on), seller);
    }

    int version(Long deal) {
        return opportunities.get(deal).version();
    }

    static Step to(Phase phase) {
        return new Step(phase, null, null, null, null);
    }

    static Step lost(String reason) {
        return new Step(Phase.LOST, null, reason, null, null);
    }

    static DealLog.Told did(ActivityKind kind) {
        return new DealLog.Told(kind, null, "打ち合わせ", null, null, null);
    }

    static DealProposals.QuoteTold quote(String amount) {
        return new DealProposals.QuoteTold(null, new BigDecimal(amount), null, null, null, null);
    }

    List<String> history(Long deal) {
        return jdbc.sql("select to_phase from phase_change where opportunity_id = ? order by id")
                .param(deal)
                .query(String.class)
                .list();
    }

    void insideSalesCloses(boolean allowed) {
        jdbc.sql("update company_setting set inside_sales_closing = ?")
                .param(allowed)
                .update();
    }

    // what the figures say -------------------------------------------------------------------------------------------

    KpiQuery lately() {
        LocalDate today = company.today();
        return KpiQuery.of(Period.ofInclusive(today.minusDays(1), today));
    }

    Figure figure(String kpi) {
        return kpis.figure(KpiCatalogue.get(kpi), lately());
    }

    BigDecimal value(String kpi) {
        BigDecimal value = figure(kpi).value();
        assertThat(value).as(kpi).isNotNull();
        return value;
    }

    static void refused(ThrowingCallable deed, String code) {
        assertThatExceptionOfType(IllegalMove.class)
                .isThrownBy(deed)
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    static void invalid(ThrowingCallable deed, String field) {
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(deed)
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo(field));
    }

    Viewer person(String name, Role role) {
        User user = transaction.execute(status -> {
            User known = users.save(User.known(name, Instant.EPOCH));
            known.takeRole(role);
            return known;
        });
        return new Viewer(user.id(), role, Set.of(), Locale.JAPANESE);
    }

    Stamp now(Viewer viewer) {
        return Stamp.now(clock, viewer.userId());
    }
}
