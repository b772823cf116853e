package io.fukan.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.fukan.activity.CallOutcome;
import io.fukan.api.Caller.Answer;
import io.fukan.lead.Lead;
import io.fukan.organisation.Role;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** The numbers of the insights, each of which opens the records that it counts. */
@ApiTest
class InsightApiTest {

    private static final String PATH = "/api/v1/insight/";

    @Autowired
    Callers callers;

    @Autowired
    Deeds deeds;

    Caller admin;
    Caller rep;
    String days;

    /** One channel of our own: a lead reached on a Wednesday at ten with the second call. */
    @BeforeEach
    void aLeadReachedWithTheSecondCall() {
        admin = callers.in(Role.ADMIN);
        rep = callers.in(Role.SDR);
        String channel = "展示会" + UUID.randomUUID();
        days = "?from=2013-04-01&to=2013-04-30&channel=" + Caller.encoded(channel);
        Lead lead = deeds.lead("2013-04-09", channel, rep.userId());
        call(lead, "NO_ANSWER", "2013-04-09T15:20:00+09:00");
        call(lead, "CONNECTED", "2013-04-10T10:05:00+09:00");
        Lead other = deeds.lead("2013-04-09", channel, rep.userId());
        deeds.call(other, "2013-04-10", CallOutcome.NO_ANSWER, rep.userId());
    }

    private void call(Lead lead, String outcome, String at) {
        Answer logged = rep.post(
                "/api/v1/leads/" + lead.id() + "/calls",
                "{\"outcome\": \"%s\", \"occurredAt\": \"%s\"}".formatted(outcome, at));
        assertThat(logged.status()).as(logged.toString()).isEqualTo(201);
    }

    @Test
    void callsStandInTheirHour() {
        Answer hours = admin.get(PATH + "hours" + days);

        assertThat(hours.at("/connects/part")).as(hours.toString()).isEqualTo("1");
        assertThat(hours.at("/connects/whole")).isEqualTo("2");
        assertThat(hours.at("/withoutHour")).as("only the day is known").isEqualTo("1");
        assertThat(hours.at("/bestToConnect")).as("too few calls").isEqualTo("(null)");
        JsonNode ten = hours.json()
                .path("cells")
                .valueStream()
                .filter(cell -> cell.path("weekday").asString().equals("WEDNESDAY")
                        && cell.path("hour").asInt() == 10)
                .findFirst()
                .orElseThrow();
        assertThat(ten.at("/connects/value").asDouble()).isEqualTo(1);
        assertThat(ten.path("working").asBoolean()).isTrue();

        String wednesday = PATH + "hours/records" + days + "&weekday=WEDNESDAY&hour=10&event=";
        assertThat(rep.get(wednesday + "connect").at("/total")).isEqualTo("1");
        assertThat(rep.get(wednesday + "connect").at("/visible")).isEqualTo("1");
        assertThat(callers.in(Role.SDR).get(wednesday + "connect").at("/visible"))
                .as("somebody else's lead")
                .isEqualTo("0");
        assertThat(admin.get(wednesday + "appointment").at("/total")).isEqualTo("0");
        assertThat(admin.get(wednesday + "nothing").at("/errors/0/field")).isEqualTo("event");
        assertThat(admin.get(PATH + "hours/records" + days).at("/errors/0/code"))
                .isEqualTo("PARAMETER_MISSING");
    }

    @Test
    void attemptsUntilConnectOpenTheirLeads() {
        Answer attempts = admin.get(PATH + "attempts" + days);
        assertThat(attempts.at("/steps/0/reached")).as(attempts.toString()).isEqualTo("0");
        assertThat(attempts.at("/steps/1/reached")).isEqualTo("1");
        assertThat(attempts.at("/steps/1/upTo/value")).isEqualTo("1");
        assertThat(attempts.at("/notReached")).isEqualTo("1");

        assertThat(admin.get(PATH + "attempts/records" + days + "&attempts=2").at("/total"))
                .isEqualTo("1");
        assertThat(admin.get(PATH + "attempts/records" + days + "&attempts=1").at("/total"))
                .isEqualTo("0");
        assertThat(admin.get(PATH + "attempts/records" + days + "&attempts=11").status())
                .isEqualTo(400);
    }

    @Test
    void eachBandOfWaitingOpensItsInquiries() {
        for (String clock : new String[] {"wall", "working"}) {
            Answer response = admin.get(PATH + "response" + days + "&clock=" + clock);
            assertThat(response.json().path("bands").size())
                    .as(response.toString())
                    .isEqualTo(6);
            for (JsonNode band : response.json().path("bands")) {
                String records = PATH + "response/records" + days + "&clock=" + clock + "&band="
                        + band.path("band").asString();
                assertThat(admin.get(records).at("/total"))
                        .isEqualTo(band.at("/converted/whole").asString());
                assertThat(admin.get(records + "&converted=true").at("/total"))
                        .isEqualTo(band.at("/converted/part").asString());
            }
        }
        assertThat(admin.get(PATH + "response" + days + "&clock=sand").status()).isEqualTo(400);
    }

    @Test
    void amountsOfTopRepsAreNotForInsideSales() {
        Caller owner = callers.in(Role.FIELD);
        String year = "?from=2007-01-01&to=2007-12-31&channel=";
        String channel = "紹介" + UUID.randomUUID();
        for (int month = 1; month <= 3; month++) {
            Lead lead = deeds.lead("2007-0%d-06".formatted(month), channel, rep.userId());
            deeds.won(lead, "2007-0%d-07".formatted(month), rep.userId(), owner.userId(), 300_000);
        }

        Answer tops = admin.get(PATH + "top-reps" + year + Caller.encoded(channel));
        assertThat(tops.at("/reps/0/name")).as(tops.toString()).isEqualTo(owner.name());
        assertThat(tops.at("/reps/0/amount")).isEqualTo("900000");
        assertThat(tops.at("/top")).as("nobody to compare with").isEqualTo("(null)");
        assertThat(rep.get(PATH + "top-reps" + year + Caller.encoded(channel)).at("/reps/0/amount"))
                .isEqualTo("(null)");
    }

    @Test
    void callsAreSetBesideTheirAppointments() {
        Answer calls = admin.get(PATH + "calls" + days);
        assertThat(calls.at("/appointments/whole")).as(calls.toString()).isEqualTo("1");
        assertThat(calls.at("/reps/0/name")).isEqualTo(rep.name());
        assertThat(calls.at("/reps/0/thin")).isEqualTo("true");
        assertThat(calls.at("/correlations/0/reading")).isEqualTo("TOO_FEW");
    }

    @Test
    void whatMeansNothingIsRefusedByName() {
        assertThat(admin.get(PATH + "hours" + days + "&by=rep").at("/errors/0/field"))
                .isEqualTo("by");
        assertThat(admin.get(PATH + "hours" + days + "&chanel=x").status()).isEqualTo(400);
        assertThat(admin.get(PATH + "hours").at("/errors/0/field")).isEqualTo("from");
    }
}
