package io.fukan.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import io.fukan.database.Emptied;
import io.fukan.hearing.Fact;
import io.fukan.intake.IntakeForm;
import io.fukan.intake.IntakeForms;
import io.fukan.kpi.FactCheck;
import io.fukan.opportunity.Phase;
import io.fukan.organisation.Department;
import io.fukan.organisation.Role;
import io.fukan.organisation.Staff;
import io.fukan.organisation.Team;
import io.fukan.organisation.Teams;
import io.fukan.organisation.Theme;
import io.fukan.organisation.User;
import io.fukan.organisation.Users;
import io.fukan.qualification.CriteriaKind;
import io.fukan.qualification.CriteriaPublisher;
import io.fukan.time.TestClock;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.context.bean.override.convention.TestBean;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * An inquiry of the morning is a customer in the evening, through the hands of inside sales, field sales and customer success;
 * and the overview of the day counts what they did.
 */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"fukan.admin-password=" + Browser.PASSWORD, "fukan.demo=false", "management.server.port=0"})
class RepsDayBrowserTest {

    /** A Wednesday, ten o'clock in Japan. */
    private static final Instant MORNING = Instant.parse("2026-10-14T01:00:00Z");

    private static final LocalDate TODAY = LocalDate.of(2026, 10, 14);
    private static final String NEED = "注文書の転記に毎日三時間かかり、月末は残業が続いている";

    @LocalServerPort
    int port;

    @TestBean
    Clock clock;

    @Autowired
    Users users;

    @Autowired
    Teams teams;

    @Autowired
    Staff staff;

    @Autowired
    PasswordEncoder passwords;

    @Autowired
    IntakeForms forms;

    @Autowired
    CriteriaPublisher criteria;

    @Autowired
    FactCheck check;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    String form;

    static Clock clock() {
        return new TestClock(MORNING);
    }

    @BeforeEach
    void aMorning() {
        ((TestClock) clock).set(MORNING);
        form = "inquiry-" + UUID.randomUUID();
    }

    @AfterEach
    void empty() {
        Emptied.factsAnd("criteria_verdict, criteria_version, customer, opportunity, lead, contact, account", jdbc);
        jdbc.sql("delete from intake_turn").update();
        jdbc.sql("delete from intake_form").update();
    }

    @Test
    void byKeysInJapanese() {
        aDay(1440, Locale.JAPANESE, Hand.Keys::new);
    }

    @Test
    void byThumbInEnglish() {
        aDay(390, Locale.ENGLISH, Hand.Thumb::new);
    }

    private void aDay(int width, Locale language, Function<Page, Hand> hands) {
        String inside = member(Role.SDR, Department.SDR, language);
        String field = member(Role.FIELD, Department.FS, language);
        String success = member(Role.CS, Department.CS, language);
        transaction.executeWithoutResult(status -> {
            Long team = users.findByEmailIgnoreCase(inside).map(this::teamOf).orElseThrow();
            forms.save(new IntakeForm(form, asking(team)));
            criteria.publish(CriteriaKind.SDR, "既定", CriteriaKind.SDR.shipped().rule(), null, null);
        });

        inquire(width);
        Long lead = only("lead");
        ((TestClock) clock).pass(Duration.ofMinutes(2));
        try (Browser browser = new Browser(port, width).signIn(inside)) {
            callAndBook(browser, hands.apply(browser.page()), lead);
        }
        try (Browser browser = new Browser(port, width).signIn(field)) {
            accept(browser, hands.apply(browser.page()));
            ((TestClock) clock).set(heldAt());
            win(browser, hands.apply(browser.page()), lead);
        }
        try (Browser browser = new Browser(port, width).signIn(success)) {
            accept(browser, hands.apply(browser.page()));
            Page customers = browser.open("/customers");
            assertThat(customers.locator("#list tbody tr").count()).isEqualTo(1);
            seemly(browser);
        }
        theOverviewCountsTheDay(width);
        assertThat(check.run()).matches(FactCheck.Result::isClean, "clean");
    }

    /** A form on the company's own site, which sends half of it at first: ours shows it again. */
    private void inquire(int width) {
        try (Browser browser = new Browser(port, width)) {
            Page page = browser.page();
            page.setContent("<form method=post action='http://localhost:%d/intake/%s'><input name=lastName value='森'><button>送信</button></form>"
                    .formatted(port, form));
            page.locator("button").click();
            Locator mail = page.locator("#intake-email");
            mail.waitFor();
            seemly(browser, "422");
            mail.fill("mori@aoba.example");
            page.fill("#intake-company", "株式会社青葉精機");
            page.fill("#intake-phone", "03-1234-5678");
            page.locator("form .btn-primary").click();
            page.waitForURL("**/thanks**");
            seemly(browser, "422");
        }
    }

    private void callAndBook(Browser browser, Hand hand, Long lead) {
        Page page = browser.open("/queue");
        if (browser.isNarrow()) {
            hand.press(page.locator(".fk-queue-row").first());
        }
        assertThat(page.locator(".fk-clock [data-left]").innerText()).as("of five minutes").matches("0[23]:[0-5]\\d");
        seemly(browser);
        if (browser.isNarrow()) {
            hand.choose(page.locator("[data-call-form] input[value=CONNECTED]"));
        } else {
            page.keyboard().press("3");
        }
        assertThat(page.locator("input[name=outcome][value=CONNECTED]").isChecked()).isTrue();
        hand.choose(chip(page, Fact.NEED, "その他"));
        hand.type(page.locator("textarea[name='hearing.%d.note']".formatted(question(Fact.NEED))), NEED);
        hand.choose(chip(page, Fact.TIMING, "3か月以内"));
        hand.choose(chip(page, Fact.AUTHORITY, "決裁者"));
        page.locator("#call-criteria.fk-strip-met").waitFor();
        seemly(browser);
        if (browser.isNarrow()) {
            hand.press(page.locator("[data-call-form] button[name=book]"));
        } else {
            page.keyboard().press("n");
            page.keyboard().insertText("木曜の同席者を確認する");
            page.keyboard().press("Escape");
            page.keyboard().press("a");
        }
        page.waitForURL("**/leads/" + lead + "/book");
        seemly(browser);
        hand.choose(page.locator("input[name=slot][value*='" + TODAY + "']").first());
        hand.press(page.locator("form:has(input[name=slot]) .btn-primary"));
        page.waitForURL("**/leads/" + lead);
        assertThat(jdbc.sql("select criteria_met from appointment").query(Boolean.class).single()).isTrue();
        seemly(browser);
        hand.press(page.locator("form[action$='/handoffs'] button"));
        page.locator("#handoffs-title").waitFor();
        seemly(browser);
    }

    private void accept(Browser browser, Hand hand) {
        Page page = browser.open("/inbox");
        seemly(browser);
        hand.press(page.locator("form[action$='/accept'] button"));
        page.locator(".fk-note-success").waitFor();
        seemly(browser);
    }

    private void win(Browser browser, Hand hand, Long lead) {
        Page page = browser.open("/leads/" + lead);
        hand.press(page.locator("form[action$='/settle'] button[value=HELD]"));
        gone(page.locator("form[action$='/settle']"));
        hand.press(page.locator("section[aria-labelledby=deals-title] a"));
        page.waitForURL("**/opportunities/*");
        seemly(browser);
        hand.press(page.locator("form[action$='/confirm'] .btn-primary"));
        gone(page.locator("form[action$='/confirm']"));
        for (Phase phase : List.of(
                Phase.NEEDS_AGREED,
                Phase.VALUE_AGREED,
                Phase.DECISION_MAKER_AGREED,
                Phase.NEGOTIATION,
                Phase.VERBAL_COMMIT)) {
            Locator next = page.locator("form[action$='/phase'] button[name=to][value=" + phase + "]");
            next.waitFor();
            hand.press(next);
            gone(next);
        }
        hand.press(page.locator("details:has(form[action$='/win']) summary"));
        hand.type(page.locator("#win-amount"), "1800000");
        hand.press(page.locator("form[action$='/win'] .btn-primary"));
        gone(page.locator("form[action$='/win']"));
        seemly(browser);
        hand.press(page.locator("form[action$='/handover'] .btn-primary"));
        gone(page.locator("form[action$='/handover']"));
        seemly(browser);
    }

    private static void gone(Locator form) {
        form.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    }

    private void theOverviewCountsTheDay(int width) {
        try (Browser browser = new Browser(port, width).signIn()) {
            Page page = browser.open("/?period=custom&from=" + TODAY + "&to=" + TODAY);
            assertThat(page.locator(".fk-total .fk-count").allInnerTexts())
                    .as("leads, connects, appointments, handoffs, deals, proposals (none was ever made), wins, customers")
                    .containsExactly("1", "1", "1", "1", "1", "—", "1", "1");
            seemly(browser);
        }
    }

    private void seemly(Browser browser, String... answers) {
        browser.isFaultless(answers);
        assertThat(browser.overflow()).as("pixels beyond the edge of " + browser.page().url()).isZero();
    }

    private Instant heldAt() {
        return jdbc.sql("select scheduled_at + interval '1 hour' from appointment")
                .query(java.time.OffsetDateTime.class)
                .single()
                .toInstant();
    }

    private Locator chip(Page page, Fact fact, String name) {
        Long choice = jdbc.sql("select id from hearing_choice where question_id = ? and name_ja = ?")
                .params(question(fact), name)
                .query(Long.class)
                .single();
        return page.locator("[data-call-form] input[name='hearing.%d'][value='%d']".formatted(question(fact), choice));
    }

    private Long question(Fact fact) {
        return jdbc.sql("select id from hearing_question where fact = ?").param(fact.name()).query(Long.class).single();
    }

    private Long only(String table) {
        return jdbc.sql("select id from " + table).query(Long.class).single();
    }

    private Long teamOf(User user) {
        return jdbc.sql("select team_id from team_membership where user_id = ?").param(user.id()).query(Long.class).single();
    }

    private static IntakeForm.Contents asking(Long team) {
        List<IntakeForm.Field> fields = List.of(
                new IntakeForm.Field("lastName", true),
                new IntakeForm.Field("email", true),
                new IntakeForm.Field("company", true),
                new IntakeForm.Field("phone", false));
        return new IntakeForm.Contents("お問い合わせ", fields, null, null, team, List.of(), null, null);
    }

    private String member(Role role, Department department, Locale language) {
        return transaction.execute(status -> {
            User user = User.member("水野 " + role, UUID.randomUUID() + "@example.com", role, clock.instant());
            user.changePassword(passwords.encode(Browser.PASSWORD));
            user.prefer(language, Theme.LIGHT);
            users.save(user);
            staff.transfer(user, teams.save(new Team(user.email(), department)), LocalDate.of(2020, 1, 1));
            return user.email();
        });
    }
}
