package io.fukan.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.fukan.api.Caller.Answer;
import io.fukan.handoff.Handoff;
import io.fukan.kpi.FactCheck;
import io.fukan.lead.Lead;
import io.fukan.organisation.Department;
import io.fukan.organisation.Role;
import io.fukan.organisation.Team;
import io.fukan.organisation.Teams;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A lead's way by program: from the call to the deal that is won, with everything that can be refused. */
@ApiTest
class LeadWorkApiTest {

    @Autowired
    Callers callers;

    @Autowired
    Deeds deeds;

    @Autowired
    Teams teams;

    @Autowired
    FactCheck check;

    @Autowired
    JdbcClient jdbc;

    Caller sdr;
    Caller field;
    String lead;
    long leadId;

    @BeforeEach
    void aLeadOfInsideSales() {
        sdr = callers.in(Role.SDR);
        field = callers.in(Role.FIELD);
        Lead made = deeds.lead("2014-03-03", null, sdr.userId());
        leadId = made.id();
        lead = "/api/v1/leads/" + leadId;
    }

    @Test
    void fromTheFirstCallToTheWin() {
        Answer missed = sdr.post(
                lead + "/calls",
                "{\"outcome\": \"NO_ANSWER\", \"occurredAt\": \"2014-03-04T10:00:00+09:00\", \"nextAction\": \"再架電\","
                        + " \"nextActionOn\": \"2014-03-05\"}");
        assertThat(missed.status()).as(missed.toString()).isEqualTo(201);
        assertThat(missed.at("/occurredOn")).isEqualTo("2014-03-04");
        assertThat(sdr.get(missed.header("Location")).at("/outcome")).isEqualTo("NO_ANSWER");
        assertThat(sdr.get(lead).at("/stage")).isEqualTo("ATTEMPTING");
        assertThat(sdr.get(lead).at("/nextActionOn")).isEqualTo("2014-03-05");

        Answer call = sdr.post(
                lead + "/calls",
                "{\"outcome\": \"CONNECTED\", \"occurredAt\": \"2014-03-05\", \"durationSeconds\": 300}");
        assertThat(sdr.get(lead).at("/stage")).isEqualTo("CONNECTED");
        assertThat(sdr.post(lead + "/stage", "{\"to\": \"NEEDS_CONFIRMED\", \"occurredAt\": \"2014-03-05\"}")
                        .at("/stage"))
                .isEqualTo("NEEDS_CONFIRMED");

        Answer appointment = sdr.post(
                lead + "/appointments",
                "{\"scheduledAt\": \"2014-03-10T15:00:00+09:00\", \"callId\": %s, \"assignedTo\": %d, \"bookedAt\": \"2014-03-05\"}"
                        .formatted(call.at("/id"), field.userId()));
        assertThat(appointment.status()).as(appointment.toString()).isEqualTo(201);
        assertThat(appointment.at("/bookedThrough")).isEqualTo("CALL");
        assertThat(appointment.at("/status")).isEqualTo("SCHEDULED");
        Answer held = field.post(appointment.header("Location") + "/hold", "{\"occurredAt\": \"2014-03-10\"}");
        assertThat(held.at("/heldOn")).isEqualTo("2014-03-10");
        assertThat(field.post(appointment.header("Location") + "/cancel", "").at("/code"))
                .isEqualTo("APPOINTMENT_SETTLED");

        Answer handoff = sdr.post(
                lead + "/handoffs", "{\"addressee\": %d, \"offeredAt\": \"2014-03-11\"}".formatted(field.userId()));
        assertThat(handoff.status()).as(handoff.toString()).isEqualTo(201);
        assertThat(handoff.at("/to")).isEqualTo("FS");
        Answer accepted = field.post(
                handoff.header("Location") + "/accept", "{\"comment\": \"伺います\", \"occurredAt\": \"2014-03-12\"}");
        assertThat(accepted.status()).as(accepted.toString()).isEqualTo(200);
        String deal = "/api/v1/opportunities/" + accepted.at("/opportunityId");

        assertThat(field.post(deal + "/confirm", "{\"occurredAt\": \"2014-03-12\"}")
                        .at("/confirmedOn"))
                .isEqualTo("2014-03-12");
        assertThat(field.post(deal + "/phase", "{\"to\": \"NEGOTIATION\"}").at("/code"))
                .isEqualTo("OPPORTUNITY_PHASE_SKIP");
        assertThat(field.post(deal + "/phase", "{\"to\": \"NEEDS_AGREED\", \"occurredAt\": \"2014-03-14\"}")
                        .at("/phase"))
                .isEqualTo("NEEDS_AGREED");
        Answer won = field.post(deal + "/win", "{\"amount\": 980000, \"occurredAt\": \"2014-03-20\"}");
        assertThat(won.at("/outcome")).isEqualTo("WON");
        assertThat(won.at("/amount")).isEqualTo("980000");
        assertThat(won.at("/closedOn")).isEqualTo("2014-03-20");
        assertThat(field.post(deal + "/win", "").status()).isEqualTo(409);

        Caller admin = callers.in(Role.ADMIN);
        assertThat(figure(admin, "won-amount")).isEqualTo("980000");
        assertThat(figure(admin, "appointment-rate-per-call")).isEqualTo("0.5");
        assertThat(sdr.get(lead + "/history").json()).isNotEmpty();
        assertThat(check.run().isClean()).isTrue();
    }

    @Test
    void whatTheStateForbidsIsAConflictThatNamesTheState() {
        Answer skip = sdr.post(lead + "/stage", "{\"to\": \"CONNECTED\"}");
        assertThat(skip.status()).isEqualTo(409);
        assertThat(skip.at("/code")).isEqualTo("LEAD_STAGE_SKIP");
        assertThat(skip.at("/detail")).contains("未着手").contains("架電中");
        assertThat(sdr.post(lead + "/appointments", "{}").status()).isEqualTo(409);
        assertThat(sdr.post(lead + "/handoffs", "{}").status()).isEqualTo(409);
        assertThat(sdr.post(lead + "/stage", "{\"to\": \"ACCEPTED\"}").at("/code"))
                .isEqualTo("LEAD_STAGE_BY_HANDOFF");
        assertThat(sdr.get(lead).at("/stage")).isEqualTo("UNTOUCHED");
    }

    @Test
    void laidAsideAndTakenUpAgain() {
        Answer aside = sdr.post(
                lead + "/recycle",
                "{\"reason\": \"NO_BUDGET\", \"revisitOn\": \"2198-01-01\", \"occurredAt\": \"2014-04-01\"}");
        assertThat(aside.at("/stage")).as(aside.toString()).isEqualTo("RECYCLED");
        assertThat(aside.at("/revisitOn")).isEqualTo("2198-01-01");
        Answer back = sdr.post(lead + "/reactivate", "{\"to\": \"UNTOUCHED\"}");
        assertThat(back.at("/cycle")).isEqualTo("2");
        assertThat(sdr.post(lead + "/reactivate", "{\"to\": \"UNTOUCHED\"}").at("/code"))
                .isEqualTo("LEAD_NOT_RECYCLED");
        assertThat(sdr.post(lead + "/disqualify", "{\"reason\": \"COMPETITOR\"}")
                        .at("/stage"))
                .isEqualTo("DISQUALIFIED");
        assertThat(sdr.post(lead + "/disqualify", "{\"reason\": \"COMPETITOR\"}")
                        .status())
                .isEqualTo(409);
        assertThat(sdr.post(lead + "/recycle", "{\"reason\": \"BAD_WEATHER\"}").status())
                .isEqualTo(422);
    }

    @Test
    void whatCannotHaveHappenedIsRefused() {
        Answer future =
                sdr.post(lead + "/calls", "{\"outcome\": \"CONNECTED\", \"occurredAt\": \"2190-01-01T00:00:00Z\"}");
        assertThat(future.status()).isEqualTo(422);
        assertThat(future.at("/errors/0/code")).isEqualTo("OCCURRED_IN_FUTURE");
        assertThat(sdr.post(lead + "/calls", "{\"outcome\": \"CONNECTED\", \"durationSeconds\": -1}")
                        .status())
                .isEqualTo(422);
        assertThat(sdr.post(lead + "/calls", "{\"outcome\": \"CONNECTED\", \"occurredAt\": \"soon\"}")
                        .at("/errors/0/field"))
                .isEqualTo("occurredAt");
        assertThat(sdr.post(lead + "/calls", "{}").at("/errors/0/field")).isEqualTo("outcome");
        assertThat(sdr.post(lead + "/calls", "{\"outcome\": \"CONNECTED\", \"repId\": 1}")
                        .status())
                .isEqualTo(400);
        assertThat(sdr.post(lead + "/appointments", "{\"callId\": 1}").status()).isIn(404, 409);
        assertThat(activities()).isZero();
    }

    @Test
    void ofStrangersLeadsNothingIsThere() {
        Caller other = callers.in(Role.SDR);

        assertThat(other.get(lead).status()).isEqualTo(404);
        assertThat(other.post(lead + "/calls", "{\"outcome\": \"CONNECTED\"}").status())
                .isEqualTo(404);
        assertThat(other.post(lead + "/stage", "{\"to\": \"ATTEMPTING\"}").status())
                .isEqualTo(404);
        assertThat(other.delete(lead).status()).isEqualTo(404);
        assertThat(other.get("/api/v1/leads?stage=UNTOUCHED").body()).doesNotContain("\"id\":" + leadId + ",");
        assertThat(sdr.get("/api/v1/leads/0").status()).isEqualTo(404);
        assertThat(sdr.get("/api/v1/leads/me").status()).isEqualTo(404);
        assertThat(activities()).isZero();
    }

    @Test
    void whatOneSeesOneMayNotAlwaysChange() {
        Caller marketing = callers.in(Role.MARKETING);

        assertThat(marketing.get(lead).status()).isEqualTo(200);
        assertThat(marketing
                        .post(lead + "/calls", "{\"outcome\": \"CONNECTED\"}")
                        .status())
                .isEqualTo(403);
        assertThat(marketing.post(lead + "/stage", "{\"to\": \"ATTEMPTING\"}").status())
                .isEqualTo(403);
        assertThat(sdr.delete(lead).status()).isEqualTo(403);
        assertThat(callers.in(Role.ADMIN).delete(lead).status()).isEqualTo(204);
        assertThat(sdr.get(lead).status()).isEqualTo(404);
    }

    @Test
    void aLeadInTheQueueIsClaimedOnce() {
        long queued = deeds.lead("2014-05-01", null, null).id();
        Caller first = callers.in(Role.SDR);
        Caller second = callers.in(Role.SDR);

        assertThat(first.post("/api/v1/leads/" + queued + "/claim", "").at("/owner/id"))
                .isEqualTo(Long.toString(first.userId()));
        assertThat(second.post("/api/v1/leads/" + queued + "/claim", "").status())
                .isIn(404, 409);
    }

    @Test
    void ofManyWhoAcceptOneDoes() {
        Team team = teams.save(new Team("FS " + UUID.randomUUID(), Department.FS));
        List<Caller> sellers = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            sellers.add(callers.in(Role.FIELD, team));
        }
        Handoff handoff =
                deeds.handedOff(deeds.lead("2014-06-01", null, sdr.userId()), "2014-06-02", sdr.userId(), null);
        ExecutorService many = Executors.newFixedThreadPool(sellers.size());
        try {
            List<CompletableFuture<Answer>> attempts = sellers.stream()
                    .map(seller -> CompletableFuture.supplyAsync(
                            () -> seller.post("/api/v1/handoffs/" + handoff.id() + "/accept", ""), many))
                    .toList();
            List<Answer> answers =
                    attempts.stream().map(CompletableFuture::join).toList();

            List<Integer> winners = IntStream.range(0, answers.size())
                    .filter(i -> answers.get(i).status() == 200)
                    .boxed()
                    .toList();
            assertThat(winners).hasSize(1);
            String winner = sellers.get(winners.get(0)).name();
            assertThat(answers)
                    .filteredOn(answer -> answer.status() != 200)
                    .allMatch(answer ->
                            answer.status() == 409 && answer.at("/code").equals("HANDOFF_DECIDED"))
                    .allMatch(answer -> answer.at("/detail").contains(winner));
        } finally {
            many.shutdown();
        }
    }

    @Test
    void listsAreFilteredSortedAndPaged() {
        deeds.lead("2014-07-01", "list of 2014", sdr.userId());
        deeds.lead("2014-07-03", "list of 2014", sdr.userId());
        String july = "/api/v1/leads?acquiredFrom=2014-07-01&acquiredTo=2014-07-31";

        Answer latest = sdr.get(july + "&size=1");
        assertThat(latest.at("/total")).isEqualTo("2");
        assertThat(latest.json().get("items")).hasSize(1);
        assertThat(latest.at("/items/0/acquiredOn")).isEqualTo("2014-07-03");
        assertThat(sdr.get(july + "&sort=acquiredAt").at("/items/0/acquiredOn")).isEqualTo("2014-07-01");
        assertThat(sdr.get(july + "&owner=me").at("/total")).isEqualTo("2");
        assertThat(sdr.get(july + "&owner=none").at("/total")).isEqualTo("0");
        for (String nonsense :
                List.of("sort=moon", "size=1000", "page=-1", "stage=MOON", "moon=full", "acquiredOn=x")) {
            Answer refused = sdr.get("/api/v1/leads?" + nonsense);
            assertThat(refused.status()).as(nonsense).isEqualTo(400);
            assertThat(refused.at("/errors/0/field")).isEqualTo(nonsense.substring(0, nonsense.indexOf('=')));
        }
        assertThat(sdr.get("/api/v1/activities?lead=" + leadId).at("/total")).isEqualTo("0");
        assertThat(sdr.get("/api/v1/appointments?status=SCHEDULED").status()).isEqualTo(200);
        assertThat(sdr.get("/api/v1/handoffs?status=PENDING&offeredBy=me").status())
                .isEqualTo(200);
    }

    private String figure(Caller caller, String kpi) {
        return caller.get("/api/v1/kpis/" + kpi + "?from=2014-03-01&to=2014-03-31&setter=~&setter=" + encoded()
                        + "&by=quality")
                .at("/series/0/value");
    }

    private String encoded() {
        return java.net.URLEncoder.encode(sdr.name(), java.nio.charset.StandardCharsets.UTF_8);
    }

    @Test
    void anOpenLeadGetsTheProposedNextActionWhereNoneIsTold() {
        assertThat(sdr.post(lead + "/calls", "{\"outcome\": \"WRONG_NUMBER\"}").status())
                .isEqualTo(201);
        assertThat(sdr.get(lead).at("/nextAction")).isEqualTo("連絡先の確認");
        assertThat(sdr.post(lead + "/calls", "{\"outcome\": \"NO_ANSWER\", \"nextAction\": \"再架電\"}")
                        .at("/errors/0/code"))
                .isEqualTo("NEXT_ACTION_DAY_MISSING");
    }

    @Test
    void theQueueIsWorkedByProgram() {
        Answer queue = sdr.get("/api/v1/queue");
        assertThat(queue.status()).as(queue.toString()).isEqualTo(200);
        assertThat(queue.at("/items/0/leadId")).isEqualTo(Long.toString(leadId));
        assertThat(queue.at("/items/0/band")).isEqualTo("UNPLANNED");
        assertThat(queue.at("/counts/UNPLANNED")).isEqualTo("1");
        assertThat(field.get("/api/v1/queue?of=" + sdr.userId()).status()).isEqualTo(403);
        assertThat(sdr.get("/api/v1/queue?band=none").status()).isEqualTo(400);
        assertThat(field.post("/api/v1/queue/claim", "").status()).isEqualTo(403);

        String call = sdr.post(lead + "/calls", "{\"outcome\": \"CONNECTED\"}").at("/id");
        assertThat(sdr.get(lead).at("/stage")).isEqualTo("CONNECTED");
        Answer right = sdr.post("/api/v1/calls/" + call + "/correct", "{\"outcome\": \"GATEKEEPER\"}");
        assertThat(right.at("/outcome")).isEqualTo("GATEKEEPER");
        assertThat(sdr.post("/api/v1/calls/" + call + "/undo", "").at("/stage")).isEqualTo("UNTOUCHED");
        assertThat(sdr.get("/api/v1/activities/" + call).status()).isEqualTo(404);
        assertThat(check.run().isClean()).isTrue();
    }

    private long activities() {
        return jdbc.sql("select count(*) from activity where lead_id = ?")
                .param(leadId)
                .query(Long.class)
                .single();
    }
}
