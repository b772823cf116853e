package io.fukan.web.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.fukan.channel.ChannelClass;
import io.fukan.channel.Channels;
import io.fukan.organisation.Department;
import io.fukan.organisation.Role;
import io.fukan.organisation.Team;
import io.fukan.organisation.TeamMembership;
import io.fukan.organisation.TeamMemberships;
import io.fukan.organisation.Teams;
import io.fukan.organisation.User;
import io.fukan.organisation.Users;
import io.fukan.setting.Company;
import java.time.Clock;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

/** The screens of administration as an administrator uses them: filled in well, badly, and on what is not there. */
@SpringBootTest
@AutoConfigureMockMvc
class AdminPagesTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Users users;

    @Autowired
    Teams teams;

    @Autowired
    TeamMemberships memberships;

    @Autowired
    Channels channels;

    @Autowired
    Company company;

    @Autowired
    PasswordEncoder passwords;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    String mark;
    long admin;

    @BeforeEach
    void administrator() {
        mark = UUID.randomUUID().toString();
        admin = member("Admin", Role.ADMIN);
    }

    @Test
    void aNewUserGetsAPasswordThatIsShownOnce() {
        Team team = transaction.execute(status -> teams.save(new Team("首都圏 " + mark, Department.SDR)));
        MvcTestResult page = post(
                "/admin/users",
                "displayName",
                "新人<script> " + mark,
                "kana",
                "シンジン",
                "email",
                mark + "@new.example.com",
                "role",
                "SDR",
                "teamId",
                team.id().toString(),
                "active",
                "true",
                "version",
                "0");

        assertThat(page).hasStatusOk();
        String password = body(page).replaceAll("(?s).*id=\"first-password\">([^<]+)<.*", "$1");
        User made = users.findByEmailIgnoreCase(mark + "@new.example.com").orElseThrow();
        assertThat(passwords.matches(password, made.passwordHash())).isTrue();
        assertThat(made.canSignIn()).isTrue();
        assertThat(body(page)).contains("新人&lt;script&gt;").doesNotContain("新人<script>");
        assertThat(body(get("/admin/users?q=" + mark))).contains("首都圏 " + mark).doesNotContain(password);
        assertThat(memberships.findByUserIdOrderBySinceDesc(made.id()))
                .singleElement()
                .satisfies(only -> assertThat(only.since()).isEqualTo(TeamMembership.EVER));
    }

    @Test
    void aBadUserIsRefusedAtTheField() {
        MvcTestResult page = post(
                "/admin/users",
                "displayName",
                " ",
                "email",
                "no address",
                "role",
                "SDR",
                "active",
                "true",
                "version",
                "0");

        assertThat(page).hasStatus(422);
        assertThat(body(page)).contains("入力してください。", "メールアドレスの形式で入力してください。", "no address");
    }

    @Test
    void anAddressBelongsToOneUser() {
        String taken = users.get(admin).email();
        MvcTestResult page = post(
                "/admin/users",
                "displayName",
                "Second",
                "email",
                taken.toUpperCase(),
                "role",
                "SDR",
                "active",
                "true",
                "version",
                "0");

        assertThat(page).hasStatus(422);
        assertThat(body(page)).contains("このメールアドレスは");
    }

    @Test
    void aNullCharacterIsRefusedNotStored() {
        MvcTestResult page = post(
                "/admin/users",
                "displayName",
                "nul\0l",
                "email",
                mark + "@nul.example.com",
                "role",
                "SDR",
                "active",
                "true",
                "version",
                "0");

        assertThat(page).hasStatus(422);
        assertThat(users.findByEmailIgnoreCase(mark + "@nul.example.com")).isEmpty();
    }

    @Test
    void aUserIsChangedAndTransferredFromTodayOn() {
        long id = member("山田", Role.SDR);
        Team team = transaction.execute(status -> teams.save(new Team("西日本 " + mark, Department.FS)));
        Team former = transaction.execute(status -> teams.save(new Team("旧 " + mark, Department.SDR)));
        transaction.executeWithoutResult(
                status -> memberships.save(TeamMembership.of(users.get(id), former, TeamMembership.EVER)));

        MvcTestResult answer = post(
                "/admin/users/" + id, edited(id, "山田 太郎", "FIELD", team.id().toString(), true));

        assertThat(answer).hasStatus3xxRedirection().hasRedirectedUrl("/admin/users");
        User changed = users.get(id);
        assertThat(changed.displayName()).isEqualTo("山田 太郎");
        assertThat(changed.role()).isEqualTo(Role.FIELD);
        assertThat(memberships.findByUserIdOrderBySinceDesc(id))
                .extracting(TeamMembership::since)
                .containsExactly(company.today(), TeamMembership.EVER);
        assertThat(body(get("/admin/audit?person=" + admin)))
                .contains("変更", "山田 太郎", "FIELD")
                .doesNotContain("passwordHash");
    }

    @Test
    void whoWasFasterIsNotOverwritten() {
        long id = member("早い", Role.SDR);
        String[] stale = edited(id, "遅い", "SDR", "", true);
        transaction.executeWithoutResult(status -> users.get(id).rename("先に変更", null));

        MvcTestResult page = post("/admin/users/" + id, stale);

        assertThat(page).hasStatus(409);
        assertThat(body(page)).contains("ほかの人が先に変更しました", "遅い");
        assertThat(users.get(id).displayName()).isEqualTo("先に変更");
    }

    @Test
    void extraFieldsChangeNothing() {
        long id = member("余分", Role.SDR);
        String[] form = edited(id, "余分", "SDR", "", true);
        String[] more = java.util.Arrays.copyOf(form, form.length + 4);
        more[form.length] = "passwordHash";
        more[form.length + 1] = "{noop}x";
        more[form.length + 2] = "id";
        more[form.length + 3] = String.valueOf(admin);
        post("/admin/users/" + id, more);

        assertThat(users.get(id).passwordHash()).isNotEqualTo("{noop}x");
        assertThat(users.get(admin).displayName()).isEqualTo("Admin");
    }

    @Test
    void whatIsNotThereIsNotFound() {
        assertThat(get("/admin/users/999999999999")).hasStatus(404);
        assertThat(post("/admin/users/999999999999", edited(admin, "x", "SDR", "", true)))
                .hasStatus(404);
        assertThat(post("/admin/teams/999999999999", "name", "x", "department", "SDR", "version", "0"))
                .hasStatus(404);
        assertThat(get("/admin/users/abc")).hasStatus(400);
        assertThat(get("/admin/users?page=-1")).hasStatus(400);
        assertThat(get("/admin/audit?from=2026-02-31")).hasStatus(400);
    }

    @Test
    void searchTakesSignsOfPatternsLiterally() {
        member("百%引き_" + mark, Role.SDR);

        assertThat(body(get("/admin/users?q=" + "%25引き_" + mark))).contains("百%引き_" + mark);
        assertThat(body(get("/admin/users?q=" + "_%25" + mark))).doesNotContain("百%引き_" + mark);
    }

    @Test
    void teamsAreMadeRenamedAndClosed() {
        assertThat(post("/admin/teams", "name", "東海 " + mark, "department", "SDR", "active", "true", "version", "0"))
                .hasStatus3xxRedirection();
        Team team = teams.findByNameIgnoreCase("東海 " + mark).orElseThrow();

        assertThat(post("/admin/teams", "name", "東海 " + mark, "department", "FS", "active", "true", "version", "0"))
                .hasStatus(422)
                .bodyText()
                .contains("同じ名前がすでにあります");
        assertThat(post(
                        "/admin/teams/" + team.id(),
                        "name",
                        "中部 " + mark,
                        "department",
                        "BDR",
                        "_active",
                        "on",
                        "version",
                        String.valueOf(team.version())))
                .hasStatus3xxRedirection();

        Team changed = teams.get(team.id());
        assertThat(changed.name()).isEqualTo("中部 " + mark);
        assertThat(changed.department()).isEqualTo(Department.BDR);
        assertThat(changed.isActive()).isFalse();
        assertThat(post(
                        "/admin/teams/" + team.id(),
                        "name",
                        "古い " + mark,
                        "department",
                        "BDR",
                        "_active",
                        "on",
                        "version",
                        String.valueOf(team.version())))
                .hasStatus(409)
                .bodyText()
                .contains("古い " + mark, "ほかの人が先に変更しました");
    }

    @Test
    void channelsAreSortedIntoClasses() {
        post("/admin/channels", "name", "展示会 " + mark, "kind", "OTHER", "active", "true", "version", "0");
        var channel = channels.findByName("展示会 " + mark).orElseThrow();

        assertThat(post(
                        "/admin/channels/" + channel.id(),
                        "name",
                        "展示会 " + mark,
                        "kind",
                        "EVENT",
                        "active",
                        "true",
                        "version",
                        String.valueOf(channel.version())))
                .hasStatus3xxRedirection();
        assertThat(channels.get(channel.id()).kind()).isEqualTo(ChannelClass.EVENT);
        assertThat(post("/admin/channels", "name", "x" + mark, "kind", "NONSENSE", "version", "0"))
                .hasStatus(422)
                .bodyText()
                .contains("値が正しくありません");
    }

    @Test
    void companySettingsAreKeptAndNonsenseIsNot() {
        int version = company.setting().version();
        assertThat(post("/admin/company", company("Asia/Tokyo", "4", "3", version)))
                .hasStatus3xxRedirection();
        assertThat(company.setting().handoffAnswerDays()).isEqualTo(3);
        assertThat(company.setting().opensAt()).isEqualTo(LocalTime.of(8, 30));

        int next = company.setting().version();
        assertThat(post("/admin/company", company("Mars/Olympus", "4", "3", next)))
                .hasStatus(422)
                .bodyText()
                .contains("Mars/Olympus");
        assertThat(post("/admin/company", company("Asia/Tokyo", "13", "0", next)))
                .hasStatus(422)
                .bodyText()
                .contains("12以下", "1以上");
        assertThat(post("/admin/company", company("Asia/Tokyo", "4", "2", "07:00", next)))
                .hasStatus(422)
                .bodyText()
                .contains("終業時刻は始業時刻より後");
        assertThat(post("/admin/company", company("Asia/Tokyo", "4", "2", next - 1)))
                .hasStatus(409);
    }

    @Test
    void daysOffAreAddedAndDeleted() {
        assertThat(post("/admin/company/days-off", "day", "2031-08-13", "name", "夏季休業"))
                .hasStatus3xxRedirection();
        assertThat(body(get("/admin/company"))).contains("2031/08/13", "夏季休業");
        assertThat(post("/admin/company/days-off", "day", "2031-02-31", "name", ""))
                .hasStatus(422);
        assertThat(post("/admin/company/days-off", "day", "9999-01-01", "name", ""))
                .hasStatus(422);

        assertThat(post("/admin/company/days-off/2031-08-13/delete")).hasStatus3xxRedirection();
        assertThat(body(get("/admin/company"))).doesNotContain("2031/08/13");
    }

    @Test
    void theCheckFindsNoDifferenceAndIsWrittenDown() {
        assertThat(post("/admin/check")).hasStatusOk().bodyText().contains("差異はありません");
        assertThat(body(get("/admin/audit?action=FACTS_CHECKED&person=" + admin)))
                .contains("データ検査");
    }

    @Test
    void aManagerReadsWhatTheOwnPeopleDid() {
        Team team = transaction.execute(status -> teams.save(new Team("課 " + mark, Department.SDR)));
        long manager = member("課長", Role.MANAGER);
        long own = member("部下", Role.SDR);
        long stranger = member("他課", Role.SDR);
        transaction.executeWithoutResult(status -> List.of(manager, own)
                .forEach(id -> memberships.save(TeamMembership.of(users.get(id), team, TeamMembership.EVER))));
        for (long id : List.of(own, stranger)) {
            jdbc.sql("insert into audit_entry (at, actor_id, action, subject_name) values (now(), ?, 'SIGNED_IN', ?)")
                    .params(id, "mark-" + id)
                    .update();
        }

        String page = body(mvc.get().uri("/admin/audit").with(as(manager)).exchange());

        assertThat(page).contains("mark-" + own).doesNotContain("mark-" + stranger);
        assertThat(body(get("/admin/audit"))).contains("mark-" + own, "mark-" + stranger);
    }

    private String[] edited(long id, String name, String role, String team, boolean active) {
        User user = users.get(id);
        return new String[] {
            "displayName",
            name,
            "kana",
            "",
            "email",
            user.email(),
            "role",
            role,
            "teamId",
            team,
            "active",
            String.valueOf(active),
            "version",
            String.valueOf(user.version())
        };
    }

    private static String[] company(String zone, String month, String days, int version) {
        return company(zone, month, days, "18:00", version);
    }

    private static String[] company(String zone, String month, String days, String closes, int version) {
        return new String[] {
            "companyName",
            "株式会社サンプル",
            "zone",
            zone,
            "fiscalStartMonth",
            month,
            "handoffAnswerDays",
            days,
            "opensAt",
            "08:30",
            "closesAt",
            closes,
            "responseMinutes",
            "5",
            "followDays",
            "2",
            "silenceSeconds",
            "3",
            "conversionKpi",
            "opportunity-rate",
            "_insideSalesCloses",
            "on",
            "version",
            String.valueOf(version)
        };
    }

    private long member(String name, Role role) {
        return transaction.execute(status -> {
            User user = users.save(User.member(name, UUID.randomUUID() + "@example.com", role, clock.instant()));
            user.changePassword("{noop}unused");
            return user.id();
        });
    }

    private MvcTestResult get(String path) {
        return mvc.get().uri(java.net.URI.create(encoded(path))).with(as(admin)).exchange();
    }

    private MvcTestResult post(String path, String... fields) {
        var request = mvc.post().uri(path).with(as(admin)).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    private static String encoded(String path) {
        StringBuilder ascii = new StringBuilder();
        for (byte b : path.getBytes(java.nio.charset.StandardCharsets.UTF_8)) {
            ascii.append(b < 0 ? "%%%02X".formatted(b & 0xff) : String.valueOf((char) b));
        }
        return ascii.toString();
    }

    private static org.springframework.test.web.servlet.request.RequestPostProcessor as(long user) {
        return authentication(UsernamePasswordAuthenticationToken.authenticated(Long.toString(user), null, List.of()));
    }

    private static String body(MvcTestResult result) {
        try {
            return result.getResponse().getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
        } catch (java.io.UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
