package io.fukan.web.overview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.fukan.activity.CallOutcome;
import io.fukan.activity.CallReport;
import io.fukan.activity.Calls;
import io.fukan.activity.Direction;
import io.fukan.channel.Channel;
import io.fukan.channel.ChannelClass;
import io.fukan.channel.Channels;
import io.fukan.database.Emptied;
import io.fukan.lead.Lead;
import io.fukan.lead.Leads;
import io.fukan.lead.RecycleReason;
import io.fukan.lead.Stage;
import io.fukan.lead.Track;
import io.fukan.organisation.Role;
import io.fukan.organisation.User;
import io.fukan.organisation.Users;
import io.fukan.record.Moment;
import io.fukan.record.Stamp;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

/** The overview, a KPI's page and the lists behind figures, as somebody signed in sees them. */
@SpringBootTest
@AutoConfigureMockMvc
class OverviewPagesTest {

    private static final String IN_MAY = "period=custom&from=2026-05-01&to=2026-05-31";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Users users;

    @Autowired
    Leads leads;

    @Autowired
    Channels channels;

    @Autowired
    Calls calls;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    Long admin;
    Long rep;

    @BeforeEach
    void threeLeadsOfMayOneOfWhomAnswered() {
        transaction.executeWithoutResult(status -> {
            admin = member(Role.ADMIN);
            rep = member(Role.SDR);
            Long fair = channels.save(new Channel("展示会<script>", ChannelClass.EVENT))
                    .id();
            for (int i = 0; i < 3; i++) {
                Stamp stamp = stamp("2026-05-1" + i + "T01:00:00Z");
                Lead lead = Lead.acquired(Track.SDR, stamp);
                lead.cameThrough(fair, null);
                lead.assignTo(i == 0 ? rep : admin, stamp.recorded());
                leads.save(lead);
                if (i == 0) {
                    calls.log(new CallReport(
                            lead.id(), Direction.OUTBOUND, CallOutcome.CONNECTED, 60, null, null, stamp));
                }
            }
        });
    }

    @AfterEach
    void empty() {
        jdbc.sql("delete from lead").update();
        Emptied.facts(jdbc);
        jdbc.sql("delete from channel").update();
    }

    @Test
    void showsEachStageWithItsConversionAndOpensIt() {
        MvcTestResult page = get("/?" + IN_MAY, admin);
        assertThat(page).hasStatusOk();
        assertThat(page)
                .bodyText()
                .contains("全体俯瞰", "接続", "33.3%", "質リード率")
                .contains(
                        "/records?period=custom&amp;from=2026-05-01&amp;to=2026-05-31&amp;basis=period&amp;stage=lead")
                .contains("展示会&lt;script&gt;")
                .doesNotContain("展示会<script>");
    }

    @Test
    void refreshesOnlyTheFigures() {
        assertThat(get("/overview/figures?" + IN_MAY, admin))
                .hasStatusOk()
                .bodyText()
                .contains("id=\"figures\"")
                .doesNotContain("<html");
    }

    @Test
    void aStageOpensAsManyRecordsAsItCounts() {
        assertThat(get("/records?stage=lead&" + IN_MAY, admin)).bodyText().contains(">3件<");
        assertThat(get("/records?stage=connect&skipped=true&" + IN_MAY, admin))
                .bodyText()
                .contains(">0件<");
    }

    @Test
    void whatSomebodyMayNotReadIsCountedButNotListed() {
        assertThat(get("/records?stage=lead&" + IN_MAY, rep)).bodyText().contains(">3件<", "うち閲覧できるもの 1件");
    }

    @Test
    void aKpiExplainsItselfAndShowsNoDataAsADash() {
        assertThat(get("/kpis/connect-rate?" + IN_MAY, admin))
                .hasStatusOk()
                .bodyText()
                .contains("コネクト数 ÷ 架電数", "100.0%", "1 ÷ 1");
        assertThat(get("/kpis/win-rate?" + IN_MAY, admin))
                .bodyText()
                .contains("失注が一件も記録されていない")
                .doesNotContain("0.0%");
    }

    @Test
    void nonsenseInTheAddressIsRefusedAndNotIgnored() {
        for (String nonsense : List.of(
                "/?period=someday",
                "/?basis=moon",
                "/?period=custom&from=2026-02-31&to=2026-03-01",
                "/?quality=best",
                "/?period=custom&from=2026-05-31&to=2026-05-01",
                "/overview/trend?stage=moon",
                "/records?page=-1",
                "/kpis/leads?by=moon",
                "/kpis/leads?page=x")) {
            assertThat(get(nonsense, admin)).as(nonsense).hasStatus(400);
        }
        assertThat(get("/kpis/unheard-of", admin)).hasStatus(404);
    }

    @Test
    void sayWhichOfTheLeadsAreNewWhereOneCameBackFromRecycling() {
        assertThat(get("/?" + IN_MAY, admin)).bodyText().doesNotContain("新規");
        transaction.executeWithoutResult(status -> {
            Lead lead = Lead.acquired(Track.SDR, stamp("2026-03-02T01:00:00Z"));
            lead.recycle(RecycleReason.NO_RESPONSE, LocalDate.of(2026, 5, 1), stamp("2026-03-30T01:00:00Z"));
            lead.reactivate(Stage.UNTOUCHED, stamp("2026-05-01T01:00:00Z"));
            leads.save(lead);
        });

        assertThat(get("/?" + IN_MAY, admin)).bodyText().contains(">新規 3</a>", "質リード率（新規リード）");
        assertThat(get("/records?stage=lead&" + IN_MAY, admin)).bodyText().contains(">4件<");
    }

    @Test
    void tellsWhereTheGoalWillLandToThoseWhoMaySeeSums() {
        assertThat(get("/overview/landing?period=thisMonth", admin))
                .hasStatusOk()
                .bodyText()
                .isEqualTo("着地見込 0円");
        assertThat(get("/overview/landing?period=thisMonth", rep)).hasStatus(403);
    }

    @Test
    void theTrendGivesTwelveMonths() {
        assertThat(get("/overview/trend?stage=lead&" + IN_MAY, admin))
                .bodyJson()
                .extractingPath("$.unclassified")
                .asArray()
                .hasSize(12)
                .endsWith(3);
    }

    @Test
    void theMatrixLeavesAsAFileForThoseWhoMayExport() {
        assertThat(get("/overview/export?" + IN_MAY, admin)).bodyText().contains("合計,3,1,0");
        assertThat(get("/overview/export?" + IN_MAY, rep)).hasStatus(403);
    }

    @Test
    void aWorkbookHasTheMatrixTheKpisTheChannelsAndWhatTheyAreOf() throws IOException {
        MvcTestResult answer = get("/overview/export?format=XLSX&" + IN_MAY, admin);

        assertThat(answer.getResponse().getHeader("Content-Disposition")).contains("fukan-overview-", ".xlsx");
        try (ReadableWorkbook book = new ReadableWorkbook(
                new ByteArrayInputStream(answer.getResponse().getContentAsByteArray()))) {
            List<Sheet> sheets = book.getSheets().toList();
            assertThat(sheets).extracting(Sheet::getName).containsExactly("全体俯瞰", "指標", "経路別の質と成果", "この表について");
            Row total = sheets.get(0).read().get(1);
            assertThat(total.getCellText(0)).isEqualTo("合計");
            assertThat(total.getCellAsNumber(1))
                    .hasValueSatisfying(n -> assertThat(n).isEqualByComparingTo("3"));
            assertThat(sheets.get(3).read().stream().map(row -> row.getCellText(0)))
                    .contains("期間", "分母", "時点", "質の定義の版");
        }
    }

    private MvcTestResult get(String url, Long user) {
        return mvc.get()
                .uri(url)
                .with(authentication(
                        UsernamePasswordAuthenticationToken.authenticated(user.toString(), null, List.of())))
                // A browser that is signed in has a session, which this request does without.
                .with(csrf())
                .exchange();
    }

    private Long member(Role role) {
        return users.save(User.member("担当 " + role, UUID.randomUUID() + "@example.jp", role, clock.instant()))
                .id();
    }

    private static Stamp stamp(String at) {
        Instant instant = Instant.parse(at);
        return new Stamp(Moment.at(instant), instant, null);
    }
}
