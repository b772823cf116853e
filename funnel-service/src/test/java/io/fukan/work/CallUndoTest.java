package io.fukan.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.fukan.access.Viewer;
import io.fukan.activity.Activities;
import io.fukan.activity.Activity;
import io.fukan.activity.CallOutcome;
import io.fukan.activity.Direction;
import io.fukan.database.DatabaseTest;
import io.fukan.lead.DisqualifyReason;
import io.fukan.lead.Lead;
import io.fukan.lead.Leads;
import io.fukan.lead.NextStep;
import io.fukan.lead.RecycleReason;
import io.fukan.lead.Stage;
import io.fukan.lead.Track;
import io.fukan.organisation.Role;
import io.fukan.organisation.Staff;
import io.fukan.organisation.Users;
import io.fukan.record.IllegalMove;
import io.fukan.setting.Company;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** A call logged by mistake is taken back with all that came of it. */
@DatabaseTest
@Transactional
class CallUndoTest {

    @Autowired
    LeadEntry entry;

    @Autowired
    LeadMoves moves;

    @Autowired
    CallLogging calls;

    @Autowired
    Leads leads;

    @Autowired
    Activities activities;

    @Autowired
    Users users;

    @Autowired
    Staff staff;

    @Autowired
    Company company;

    @Autowired
    EntityManager entities;

    @Autowired
    JdbcClient jdbc;

    LocalDate today;
    Viewer sdr;
    Long lead;

    @BeforeEach
    void somebodyHasALead() {
        today = company.today();
        sdr = new Crew(users, staff, entities).person("田中 翔", Role.SDR, null);
        lead = entry.create(
                        Track.SDR,
                        new LeadDetails(null, null, "青葉精機", null, null, null, null, "初回架電", today, Map.of()),
                        sdr)
                .id();
    }

    @Test
    void aLeadThatWasLaidAsideWithTheCallIsAtWorkAgain() {
        Activity call = log(new CallTold.LayAside(RecycleReason.NO_BUDGET, null));
        assertThat(present().stage()).isEqualTo(Stage.RECYCLED);
        assertThat(counted("recycled")).isEqualTo(1);

        calls.undo(call.id(), sdr);

        assertThat(present().stage()).isEqualTo(Stage.UNTOUCHED);
        assertThat(present().cycle()).isEqualTo(1);
        assertThat(present().recycleReason()).isEmpty();
        assertThat(present().revisitOn()).isNull();
        assertThat(present().nextAction()).isEqualTo("初回架電");
        assertThat(present().nextActionOn()).isEqualTo(today);
        assertThat(activities.withLead(lead)).isEmpty();
        assertThat(counted("recycled")).as("nobody laid it aside").isZero();
    }

    @Test
    void aLeadThatWasGivenUpWithTheCallIsBackAsItWas() {
        Activity call = log(new CallTold.End(DisqualifyReason.OUT_OF_TARGET));
        assertThat(present().nextAction()).isNull();

        calls.undo(call.id(), sdr);

        assertThat(present().stage()).isEqualTo(Stage.UNTOUCHED);
        assertThat(present().nextAction()).isEqualTo("初回架電");
    }

    @Test
    void aLeadThatLayAsideBeforeTheCallLiesAsideAsBefore() {
        LocalDate day = today.plusDays(40);
        moves.recycle(lead, RecycleReason.TIMING_LATER, day, sdr);
        Activity call = log(new CallTold.End(DisqualifyReason.CLOSED_BUSINESS));
        assertThat(counted("recycle-due")).as("given up").isEqualTo(1);

        calls.undo(call.id(), sdr);

        assertThat(present().stage()).isEqualTo(Stage.RECYCLED);
        assertThat(present().recycleReason()).contains(RecycleReason.TIMING_LATER);
        assertThat(present().revisitOn()).isEqualTo(day);
        assertThat(counted("recycled"))
                .as("that it was laid aside before stays")
                .isEqualTo(1);
        assertThat(jdbc.sql("select counts_from from funnel_event where root = ? and event = 'recycle-due'")
                        .param(lead)
                        .query(LocalDate.class)
                        .list())
                .as("due on its day, and not given up")
                .containsExactly(day);
    }

    @Test
    void aDayWithoutAnActionIsKeptToo() {
        leads.get(lead).plan(null, today, leads.get(lead).updatedAt());
        Activity call = log(new CallTold.Next(NextStep.on("再架電", today.plusDays(3))));

        calls.undo(call.id(), sdr);

        assertThat(present().nextAction()).isNull();
        assertThat(present().nextActionOn()).isEqualTo(today);
    }

    @Test
    void whatCameAfterTheCallIsNotOverturned() {
        Activity call = log(new CallTold.LayAside(RecycleReason.NO_BUDGET, null));
        moves.reactivate(lead, Stage.UNTOUCHED, sdr);
        moves.recycle(lead, RecycleReason.NO_NEED, null, sdr);

        assertThatExceptionOfType(IllegalMove.class)
                .isThrownBy(() -> calls.undo(call.id(), sdr))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo("CALL_OVERTAKEN"));

        assertThat(present().stage()).isEqualTo(Stage.RECYCLED);
        assertThat(present().cycle()).isEqualTo(2);
    }

    private Activity log(CallTold.Then then) {
        Activity call = calls.log(
                lead, new CallTold(Direction.OUTBOUND, CallOutcome.CONNECTED, null, null, "また来期に", then), sdr);
        entities.flush();
        return call;
    }

    private Lead present() {
        entities.flush();
        entities.clear();
        return leads.get(lead);
    }

    private long counted(String event) {
        entities.flush();
        return jdbc.sql("select count(*) from funnel_event where root = ? and event = ?")
                .params(lead, event)
                .query(Long.class)
                .single();
    }
}
