package io.fukan.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.fukan.access.Viewer;
import io.fukan.activity.CallOutcome;
import io.fukan.api.Caller.Answer;
import io.fukan.forecast.DealSnapshots;
import io.fukan.kpi.FactCheck;
import io.fukan.lead.Lead;
import io.fukan.organisation.Department;
import io.fukan.organisation.Role;
import io.fukan.organisation.Team;
import io.fukan.organisation.Teams;
import io.fukan.setting.Company;
import io.fukan.work.DealOutlook;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What field sales does with a deal, by program. */
@ApiTest
class DealApiTest {

    @Autowired
    Callers callers;

    @Autowired
    Deeds deeds;

    @Autowired
    Teams teams;

    @Autowired
    DealOutlook outlook;

    @Autowired
    DealSnapshots snapshots;

    @Autowired
    FactCheck check;

    @Autowired
    Company company;

    @Autowired
    JdbcClient jdbc;

    Team team;
    Caller setter;
    Caller seller;
    Caller manager;
    String deal;
    long lead;

    @BeforeEach
    void aDealOfFieldSales() {
        team = teams.save(new Team("営業 " + UUID.randomUUID(), Department.FS));
        setter = callers.in(Role.SDR);
        seller = callers.in(Role.FIELD, team);
        manager = callers.in(Role.MANAGER, team);
        Lead made = deeds.lead("2014-05-07", null, setter.userId());
        lead = made.id();
        deal = "/api/v1/opportunities/"
                + deeds.deal(made, "2014-05-08", setter.userId(), seller.userId())
                        .id();
    }

    @AfterEach
    void nothingDrifted() {
        assertThat(check.run().isClean()).isTrue();
        jdbc.sql("update company_setting set inside_sales_closing = false").update();
    }

    @Test
    void linesAreAddedChangedAppliedAndRemoved() {
        Answer line = seller.post(deal + "/items", "{\"product\": \"基本プラン\", \"unitPrice\": 120000}");
        assertThat(line.status()).as(line.toString()).isEqualTo(201);
        assertThat(line.at("/amount")).isEqualTo("120000");
        String item = line.header("Location");

        Answer changed = seller.json(
                "PUT", item, "{\"product\": \"基本プラン\", \"quantity\": 2.5, \"unitPrice\": 120000, \"version\": 0}");
        assertThat(changed.at("/amount")).as(changed.toString()).isEqualTo("300000");
        assertThat(seller.json("PUT", item, "{\"product\": \"x\", \"unitPrice\": 1, \"version\": 0}")
                        .status())
                .as("somebody else was faster")
                .isEqualTo(409);
        assertThat(seller.post(deal + "/items/apply", "").status()).isEqualTo(204);
        assertThat(seller.get("/api/v1/opportunities/" + id() + "/items").at("/0/version"))
                .isEqualTo("1");

        Answer bad = seller.post(deal + "/items", "{\"product\": \" \", \"unitPrice\": -1, \"quantity\": 0}");
        assertThat(bad.status()).isEqualTo(422);
        assertThat(bad.at("/errors/0/field")).isEqualTo("product");
        assertThat(seller.post(deal + "/items", "{\"product\": \"x\", \"unitPrice\": 1, \"prize\": 1}")
                        .status())
                .isEqualTo(400);
        assertThat(seller.delete(item).status()).isEqualTo(204);
        assertThat(seller.delete(item).status()).isEqualTo(404);
    }

    @Test
    void quotesContractsActivitiesAndCommentsAreKept() {
        Answer quote = seller.post(
                deal + "/quotes",
                "{\"amount\": 900000, \"occurredAt\": \"2014-05-20\", \"validUntil\": \"2014-06-20\"}");
        assertThat(quote.status()).as(quote.toString()).isEqualTo(201);
        assertThat(quote.at("/expired")).isEqualTo("true");
        assertThat(seller.post(quote.header("Location") + "/settle", "{\"status\": \"ACCEPTED\"}")
                        .at("/status"))
                .isEqualTo("ACCEPTED");
        assertThat(seller.post(quote.header("Location") + "/settle", "{\"status\": \"DECLINED\"}")
                        .at("/code"))
                .isEqualTo("QUOTE_SETTLED");
        assertThat(seller.post(deal + "/quotes", "{\"amount\": 1, \"validUntil\": \"9999-12-31\"}")
                        .status())
                .isIn(400, 422);

        assertThat(seller.post(deal + "/contract/sign", "{}").at("/code")).isEqualTo("CONTRACT_NOT_SENT");
        assertThat(seller.post(deal + "/contract/send", "{\"on\": \"2014-05-21\"}")
                        .at("/status"))
                .isEqualTo("SENT");
        assertThat(seller.post(deal + "/contract/sign", "{\"on\": \"2014-05-20\"}")
                        .status())
                .isEqualTo(422);
        assertThat(seller.post(deal + "/contract/sign", "{\"on\": \"2014-05-22\"}")
                        .at("/signedOn"))
                .isEqualTo("2014-05-22");

        Answer visit = seller.post(
                deal + "/activities",
                "{\"kind\": \"VISIT\", \"occurredAt\": \"2014-05-15T10:00:00+09:00\", \"participants\": \"森部長\"}");
        assertThat(visit.status()).as(visit.toString()).isEqualTo(201);
        assertThat(seller.post(deal + "/activities", "{\"kind\": \"CALL\"}").status())
                .isEqualTo(422);
        assertThat(seller.delete(deal + "/activities/" + visit.at("/id")).status())
                .isEqualTo(204);
        assertThat(seller.json("PUT", deal + "/meeting-link", "{\"link\": \"https://meet.example.com/1\"}")
                        .at("/link"))
                .isEqualTo("https://meet.example.com/1");

        Answer comment = manager.post(deal + "/comments", "{\"body\": \"決裁者はどなたですか\"}");
        assertThat(comment.status()).as(comment.toString()).isEqualTo(201);
        assertThat(seller.get(deal + "/comments").at("/0/body")).isEqualTo("決裁者はどなたですか");
        assertThat(seller.delete(comment.header("Location")).status())
                .as("it is the manager's")
                .isEqualTo(403);
        assertThat(manager.delete(comment.header("Location")).status()).isEqualTo(204);
    }

    @Test
    void guidanceIsTickedOff() {
        assertThat(seller.get("/api/v1/phases").at("/0/phase")).isEqualTo("FIRST_MEETING");
        assertThat(seller.get("/api/v1/products").status()).isEqualTo(200);
        Answer asked = seller.get(deal + "/guidance");
        assertThat(asked.at("/0/done")).isEqualTo("false");
        String item = deal + "/guidance/" + asked.at("/0/id");

        assertThat(seller.json("PUT", item, "").status()).isEqualTo(204);
        assertThat(seller.json("PUT", item, "").status()).as("the same again").isEqualTo(204);
        assertThat(seller.get(deal + "/guidance").at("/0/doneBy")).isEqualTo("" + seller.userId());
        assertThat(seller.delete(item).status()).isEqualTo(204);
        assertThat(seller.get(deal + "/guidance").at("/0/done")).isEqualTo("false");
    }

    @Test
    void ofTwoProgramsThatMoveTheSameDealOneIsTold() throws Exception {
        ExecutorService hands = Executors.newFixedThreadPool(6);
        List<Callable<Answer>> moves = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            Caller who = i % 2 == 0 ? seller : manager;
            moves.add(() -> who.post(deal + "/phase", "{\"to\": \"NEEDS_AGREED\", \"from\": \"FIRST_MEETING\"}"));
        }
        List<Integer> statuses = new ArrayList<>();
        for (Future<Answer> move : hands.invokeAll(moves)) {
            Answer answer = move.get();
            statuses.add(answer.status());
            if (answer.status() == 409) {
                assertThat(answer.at("/code")).isEqualTo("OPPORTUNITY_MOVED");
                assertThat(answer.at("/detail")).contains("課題合意");
            }
        }
        hands.shutdown();

        assertThat(statuses).containsOnlyOnce(200).contains(409).doesNotContain(500);
        assertThat(jdbc.sql("select count(*) from phase_change where opportunity_id = ?")
                        .param(id())
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void aForecastIsReadByRepAndTeamAsFarAsOneSees() {
        LocalDate today = company.today();
        String period = "?from=%s&to=%s".formatted(today.withDayOfMonth(1), today.plusMonths(1));
        int version = jdbc.sql("select version from opportunity where id = ?")
                .param(id())
                .query(Integer.class)
                .single();
        outlook.expect(
                id(),
                new DealOutlook.Expected(version, new BigDecimal("4000000"), null, today),
                new Viewer(seller.userId(), Role.FIELD, Set.of(team.id()), Locale.JAPANESE));
        snapshots.takeToday();

        Answer byRep = manager.get("/api/v1/forecast" + period + "&by=rep");
        assertThat(byRep.status()).as(byRep.toString()).isEqualTo(200);
        assertThat(byRep.at("/series/0/group")).isEqualTo(seller.name());
        assertThat(byRep.at("/series/0/open/byPhase/amount")).isEqualTo("4000000");
        assertThat(byRep.at("/series/1/group")).isEqualTo("(missing)");
        assertThat(manager.get("/api/v1/forecast" + period + "&by=team").at("/series/0/group"))
                .isEqualTo(team.name());
        assertThat(seller.get("/api/v1/forecast" + period + "&grain=month").at("/series/0/period/from"))
                .isEqualTo(today.withDayOfMonth(1).toString());
        assertThat(seller.get("/api/v1/forecast" + period + "&by=team").status())
                .isEqualTo(403);
        assertThat(setter.get("/api/v1/forecast" + period).status()).isEqualTo(403);

        assertThat(manager.get("/api/v1/forecast" + period + "&by=channel").status())
                .isEqualTo(400);
        assertThat(manager.get("/api/v1/forecast" + period + "&grain=day").status())
                .isEqualTo(400);
        assertThat(manager.get("/api/v1/forecast?from=2000-01-01&to=9999-12-31").status())
                .isEqualTo(400);
        assertThat(manager.get("/api/v1/forecast?from=2020-01-01").status()).isEqualTo(400);
        assertThat(manager.get("/api/v1/forecast/snapshots?from=2020-01-01&to=2019-01-01")
                        .status())
                .isEqualTo(400);
        Answer course = seller.get("/api/v1/forecast/snapshots" + period + "&rep=" + encoded(seller.name()));
        assertThat(course.status()).as(course.toString()).isEqualTo(200);
        assertThat(seller.get("/api/v1/forecast/snapshots" + period + "&rep=" + encoded(manager.name()))
                        .at("/0/open/byPhase/amount"))
                .as("not somebody else's")
                .isEqualTo("0");
        assertThat(seller.get(deal + "/snapshots").status()).isEqualTo(200);
    }

    @Test
    void insideSalesClosesADealOfItsOwnWhereTheCompanyLetsIt() {
        Lead own = deeds.lead("2014-06-02", null, setter.userId());
        deeds.call(own, "2014-06-03", CallOutcome.CONNECTED, setter.userId());
        setter.post("/api/v1/leads/" + own.id() + "/stage", "{\"to\": \"NEEDS_CONFIRMED\"}");
        String carry = "/api/v1/leads/" + own.id() + "/opportunities";

        assertThat(setter.post(carry, "").status()).isEqualTo(403);
        assertThat(setter.post(deal + "/phase", "{\"to\": \"NEEDS_AGREED\"}").status())
                .as("field sales carries it")
                .isEqualTo(403);
        jdbc.sql("update company_setting set inside_sales_closing = true").update();
        Answer made = setter.post(carry, "");
        assertThat(made.status()).as(made.toString()).isEqualTo(201);
        assertThat(made.at("/source")).isEqualTo("IS");
        Answer won = setter.post(made.header("Location") + "/win", "{\"amount\": 98000}");
        assertThat(won.at("/outcome")).as(won.toString()).isEqualTo("WON");
        assertThat(won.at("/amount")).isEqualTo("98000");
        assertThat(setter.post(carry, "").status()).isEqualTo(409);
        assertThat(setter.post(deal + "/phase", "{\"to\": \"NEEDS_AGREED\"}").status())
                .isEqualTo(403);
    }

    @Test
    void whatFollowsALossAndAWin() {
        assertThat(seller.post(deal + "/recycle", "{}").status()).isEqualTo(409);
        assertThat(seller.post(deal + "/handover", "{}").at("/code")).isEqualTo("OPPORTUNITY_NOT_WON");
        seller.post(deal + "/lose", "{\"reason\": \"NO_BUDGET\"}");
        Answer recycled = seller.post(
                deal + "/recycle",
                "{\"revisitOn\": \"%s\"}".formatted(company.today().plusDays(90)));
        assertThat(recycled.at("/leadId")).as(recycled.toString()).isEqualTo("" + lead);

        Lead other = deeds.lead("2014-07-01", null, setter.userId());
        String won = "/api/v1/opportunities/"
                + deeds.won(other, "2014-07-02", setter.userId(), seller.userId(), 500_000)
                        .id();
        Caller keeper = callers.in(Role.CS);
        Answer handed = seller.post(won + "/handover", Map.of("addressee", keeper.userId(), "note", "8月から利用開始"));
        assertThat(handed.status()).as(handed.toString()).isEqualTo(201);
        assertThat(keeper.post(handed.header("Location") + "/accept", "{}").status())
                .isEqualTo(200);
    }

    private long id() {
        return Long.parseLong(deal.substring(deal.lastIndexOf('/') + 1));
    }

    private static String encoded(String text) {
        return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8);
    }
}
