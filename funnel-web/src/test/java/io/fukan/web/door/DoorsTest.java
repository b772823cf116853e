package io.fukan.web.door;

import static org.assertj.core.api.Assertions.assertThat;

import io.fukan.booking.BookingPage;
import io.fukan.booking.BookingPages;
import io.fukan.database.Waiting;
import io.fukan.intake.IntakeForm;
import io.fukan.intake.IntakeForms;
import io.fukan.lead.Lead;
import io.fukan.lead.Leads;
import io.fukan.lead.RecycleReason;
import io.fukan.lead.Stage;
import io.fukan.organisation.Department;
import io.fukan.organisation.Role;
import io.fukan.organisation.Staff;
import io.fukan.organisation.Team;
import io.fukan.organisation.TeamMembership;
import io.fukan.organisation.Teams;
import io.fukan.organisation.User;
import io.fukan.organisation.Users;
import io.fukan.record.Stamp;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

/** What strangers meet: a calendar to book on, their meeting afterwards, a form to inquire through. */
@SpringBootTest
@AutoConfigureMockMvc
class DoorsTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    BookingPages pages;

    @Autowired
    IntakeForms forms;

    @Autowired
    Teams teams;

    @Autowired
    Leads leads;

    @Autowired
    Users users;

    @Autowired
    Staff staff;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    String key;
    String email;

    @BeforeEach
    void aPageOfOneVisitor() {
        key = "demo-" + UUID.randomUUID().toString().substring(0, 8);
        email = UUID.randomUUID() + "@example.com";
        transaction.executeWithoutResult(status -> {
            Team team = teams.save(new Team("FS " + key, Department.FS));
            User visitor = users.save(User.member("渡辺 誠", "w" + email, Role.FIELD, clock.instant()));
            staff.transfer(visitor, team, TeamMembership.EVER);
            pages.save(new BookingPage(
                    key,
                    new BookingPage.Words("デモのご予約", "Book a demo", "", ""),
                    new BookingPage.Meeting(team.id(), 60, 30, "オンライン", null, null)));
            forms.save(new IntakeForm(
                    key,
                    new IntakeForm.Contents(
                            "お問い合わせ",
                            List.of(
                                    new IntakeForm.Field("lastName", true),
                                    new IntakeForm.Field("company", true),
                                    new IntakeForm.Field("email", true),
                                    new IntakeForm.Field("message", false)),
                            null,
                            null,
                            null,
                            List.of("https://www.example.com"),
                            null,
                            null)));
        });
    }

    @AfterEach
    void forget() {
        jdbc.sql("delete from rate_limit").update();
        transaction.executeWithoutResult(status -> {
            List<Long> leads = jdbc.sql(
                            "delete from lead where contact_id in (select id from contact where email like ?) returning id")
                    .param("%" + email)
                    .query(Long.class)
                    .list();
            jdbc.sql("select refresh_facts(?)::text")
                    .param(leads.toArray(Long[]::new))
                    .query(String.class)
                    .single();
        });
    }

    @Test
    void aTimeIsTakenOnceAndTheSecondKeepsWhatTheyTyped() {
        String shown = body(mvc.get().uri("/book/" + key).exchange());
        assertThat(shown).contains("デモのご予約");
        String slot = found(shown, "name=\"slot\" value=\"([^\"]+)\"");
        String stamp = found(shown, "name=\"stamp\" value=\"([^\"]+)\"");

        MvcTestResult first = book(slot, stamp, email, "青葉精機");
        MvcTestResult second = book(slot, stamp, "2" + email, "二番手<b>");

        assertThat(first).hasStatus3xxRedirection();
        assertThat(second).hasStatus(409);
        assertThat(body(second)).contains("二番手&lt;b&gt;").doesNotContain("二番手<b>");
        assertThat(appointments()).isOne();
        assertThat(mails()).as("confirmed at once").isPositive();
        assertThat(stages()).containsExactly("HANDED_OFF");

        String meeting = first.getResponse().getRedirectedUrl();
        String page = body(mvc.get().uri(meeting).exchange());
        assertThat(page).contains("ご予約を承りました").contains("渡辺 誠").contains("オンライン");
        String token = meeting.replaceAll("\\?.*", "");
        assertThat(mvc.get().uri(token + "/calendar").exchange())
                .hasStatusOk()
                .bodyText()
                .contains("BEGIN:VEVENT");
        assertThat(mvc.get().uri(token + "x").exchange()).hasStatus(404);

        String past = clock.instant()
                .minus(Duration.ofDays(1))
                .truncatedTo(ChronoUnit.HOURS)
                .toString();
        assertThat(mvc.post()
                        .uri(token + "/move")
                        .param("slot", past)
                        .param("stamp", found(page, "name=\"stamp\" value=\"([^\"]+)\""))
                        .exchange())
                .as("a page that lay open over night: nobody is said to be busy then")
                .hasStatus(422)
                .bodyText()
                .contains("すでに過ぎています", "slot-slot-error")
                .doesNotContain("別の予定");

        MvcTestResult off = mvc.post()
                .uri(token + "/cancel")
                .param("stamp", found(page, "name=\"stamp\" value=\"([^\"]+)\""))
                .param("reason", "都合が悪くなりました")
                .exchange();
        assertThat(off).hasStatus3xxRedirection();
        assertThat(jdbc.sql(
                                "select count(*) from appointment a join lead l on l.id = a.lead_id join contact c on c.id = l.contact_id"
                                        + " where c.email = ? and a.status = 'CANCELLED'")
                        .param(email)
                        .query(Long.class)
                        .single())
                .isOne();

        // What is called off offers no other time, and says so in words for a prospect.
        assertThat(mvc.get().uri(token + "/move").exchange()).hasHeader("Location", token);
        MvcTestResult again = mvc.post()
                .uri(token + "/cancel")
                .param("stamp", found(page, "name=\"stamp\" value=\"([^\"]+)\""))
                .exchange();
        assertThat(again).hasStatus(409).bodyText().contains("このご予約は取り消されています。").doesNotContain("アポ");
    }

    @Test
    void aFormWithoutOurStampOrFilledByAProgramBooksNothing() {
        String shown = body(mvc.get().uri("/book/" + key).exchange());
        String slot = found(shown, "name=\"slot\" value=\"([^\"]+)\"");
        String trap = found(shown, "name=\"([a-zA-Z_]+)\" tabindex=\"-1\"");
        String stamp = found(shown, "name=\"stamp\" value=\"([^\"]+)\"");

        assertThat(book(slot, "1.forged", email, "青葉精機"))
                .hasStatus(403)
                .bodyText()
                .contains("青葉精機");
        assertThat(mvc.post()
                        .uri("/book/" + key)
                        .param("slot", slot)
                        .param("stamp", stamp)
                        .param("lastName", "森")
                        .param("company", "青葉精機")
                        .param("email", email)
                        .param(trap, "http://spam.example")
                        .exchange())
                .hasStatusOk();

        assertThat(appointments()).isZero();
    }

    @Test
    void anInquiryMakesALeadWithAClockAndTheSamePersonMakesNoSecond() {
        assertThat(inquire("青葉精機", "https://www.example.com")).hasStatus3xxRedirection();
        assertThat(inquire("青葉精機", "https://www.example.com")).hasStatus3xxRedirection();
        assertThat(inquire("青葉精機", "https://elsewhere.example")).hasStatus(403);
        assertThat(inquire("", "https://www.example.com")).hasStatus(422);

        assertThat(stages()).containsExactly("UNTOUCHED");
        assertThat(jdbc.sql(
                                "select count(*) from response_clock k join lead l on l.id = k.lead_id join contact c on c.id = l.contact_id"
                                        + " where c.email = ?")
                        .param(email)
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void anInquiryWaitsForWhoeverIsAtTheLead() throws Exception {
        assertThat(inquire("青葉精機", "https://www.example.com")).hasStatus3xxRedirection();
        Long id = jdbc.sql("select l.id from lead l join contact c on c.id = l.contact_id where c.email = ?")
                .param(email)
                .query(Long.class)
                .single();
        transaction.executeWithoutResult(status ->
                leads.get(id).recycle(RecycleReason.NO_BUDGET, LocalDate.of(2099, 1, 1), Stamp.now(clock, null)));
        ExecutorService prospect = Executors.newSingleThreadExecutor();

        Future<MvcTestResult> again = transaction.execute(status -> {
            Lead lead = leads.lockById(id).orElseThrow();
            Future<MvcTestResult> sent = prospect.submit(() -> inquire("青葉精機", "https://www.example.com"));
            Waiting.untilSomebodyWaits(jdbc);
            lead.reactivate(Stage.UNTOUCHED, Stamp.now(clock, null));
            return sent;
        });
        prospect.shutdown();

        assertThat(again.get()).hasStatus3xxRedirection();
        assertThat(jdbc.sql("select count(*) from activity where lead_id = ? and kind = 'INQUIRY'")
                        .param(id)
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
        assertThat(stages()).containsExactly("UNTOUCHED");
    }

    private MvcTestResult inquire(String company, String origin) {
        return mvc.post()
                .uri("/intake/" + key)
                .header("Origin", origin)
                .contentType("application/x-www-form-urlencoded")
                .param("lastName", "森")
                .param("company", company)
                .param("email", email)
                .param("message", "デモを見たい")
                .exchange();
    }

    private MvcTestResult book(String slot, String stamp, String address, String company) {
        return mvc.post()
                .uri("/book/" + key)
                .param("slot", slot)
                .param("stamp", stamp)
                .param("lastName", "森")
                .param("company", company)
                .param("email", address)
                .exchange();
    }

    private long appointments() {
        return jdbc.sql("select count(*) from appointment a join app_user u on u.id = a.assigned_to where u.email = ?")
                .param("w" + email)
                .query(Long.class)
                .single();
    }

    private long mails() {
        return jdbc.sql("select count(*) from outbox_message where recipient = ?")
                .param(email)
                .query(Long.class)
                .single();
    }

    private List<String> stages() {
        return new ArrayList<>(
                jdbc.sql("select l.stage from lead l join contact c on c.id = l.contact_id where c.email = ?")
                        .param(email)
                        .query(String.class)
                        .list());
    }

    private static String found(String body, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(body);
        assertThat(matcher.find()).as(pattern).isTrue();
        return matcher.group(1);
    }

    private static String body(MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
