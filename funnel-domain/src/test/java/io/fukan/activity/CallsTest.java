package io.fukan.activity;

import static io.fukan.record.Stamps.MONDAY;
import static io.fukan.record.Stamps.day;
import static org.assertj.core.api.Assertions.assertThat;

import io.fukan.database.DatabaseTest;
import io.fukan.lead.Lead;
import io.fukan.lead.Leads;
import io.fukan.lead.NextStep;
import io.fukan.lead.RecycleReason;
import io.fukan.lead.SomeLead;
import io.fukan.lead.Stage;
import io.fukan.record.Stamp;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@DatabaseTest
@Transactional
class CallsTest {

    @Autowired
    Calls calls;

    @Autowired
    Activities activities;

    @Autowired
    Leads leads;

    @Test
    void aCallIsKeptAndPlansTheNextStep() {
        Lead lead = leads.save(SomeLead.untouched());

        Activity call = calls.log(new CallReport(
                lead.id(),
                Direction.OUTBOUND,
                CallOutcome.GATEKEEPER,
                45,
                "午後に戻られるとのこと",
                NextStep.on("再架電", MONDAY.plusDays(1)),
                day(0)));

        assertThat(activities.withLead(lead.id())).containsExactly(call);
        assertThat(call.root()).isEqualTo(lead.id());
        assertThat(lead.stage()).isEqualTo(Stage.ATTEMPTING);
        assertThat(lead.nextAction()).isEqualTo("再架電");
        assertThat(lead.nextActionOn()).isEqualTo(MONDAY.plusDays(1));
    }

    @Test
    void aRefusalByTheIntendedPersonIsAConnect() {
        Lead lead = leads.save(SomeLead.untouched());
        log(lead, CallOutcome.REFUSED, day(0));

        assertThat(lead.stage()).isEqualTo(Stage.CONNECTED);
    }

    @Test
    void sixAttemptsInVainProposeToComeBackLater() {
        Lead lead = leads.save(SomeLead.untouched());
        for (int day = 0; day < 5; day++) {
            log(lead, CallOutcome.NO_ANSWER, day(day));
        }
        assertThat(proposedOn(lead, 10)).as("five attempts").isFalse();

        log(lead, CallOutcome.GATEKEEPER, day(7));

        assertThat(proposedOn(lead, 10)).isTrue();
        assertThat(proposedOn(lead, 22))
                .as("the first attempts were too long ago")
                .isFalse();

        log(lead, CallOutcome.CONNECTED, day(8));
        assertThat(proposedOn(lead, 10)).as("reached after all").isFalse();
    }

    private boolean proposedOn(Lead lead, int day) {
        List<Activity> done = activities.withLead(lead.id());
        return AttemptsExhausted.after(lead, done, day(day).recorded(), MONDAY.plusDays(day))
                .filter(proposal -> proposal.reason() == RecycleReason.NO_RESPONSE)
                .filter(proposal -> proposal.revisitOn().equals(MONDAY.plusDays(day + 30)))
                .isPresent();
    }

    private void log(Lead lead, CallOutcome outcome, Stamp stamp) {
        calls.log(new CallReport(lead.id(), Direction.OUTBOUND, outcome, null, null, null, stamp));
    }
}
