package io.fukan.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.fukan.api.ApiTest;
import io.fukan.organisation.Role;
import io.fukan.organisation.User;
import io.fukan.organisation.Users;
import java.net.HttpCookie;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.support.TransactionTemplate;

/** Signing in, staying in, and being put out. */
@ApiTest
class SignInTest {

    private static final String PASSWORD = "correct horse battery";

    @LocalServerPort
    int port;

    @Autowired
    Users users;

    @Autowired
    PasswordEncoder passwords;

    @Autowired
    ApiTokens tokens;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    String email;
    long userId;
    Visitor visitor;

    @BeforeEach
    void somebody() {
        email = UUID.randomUUID() + "@example.com";
        userId = transaction.execute(status -> {
            User user = users.save(User.member("佐藤 由美", email, Role.SDR, clock.instant()));
            user.changePassword(passwords.encode(PASSWORD));
            return user.id();
        });
        visitor = new Visitor(port);
    }

    @Test
    void leadsAStrangerToTheSignInPageAndBack() {
        HttpResponse<String> sent = visitor.get("/leads?page=2&q=%E5%B1%95");
        assertThat(sent.statusCode()).isEqualTo(302);
        assertThat(location(sent)).isEqualTo("/sign-in?next=%2Fleads%3Fpage%3D2%26q%3D%25E5%25B1%2595");

        visitor.get(location(sent));
        HttpResponse<String> in =
                visitor.post("/sign-in", "email", email, "password", PASSWORD, "next", "/leads?page=2&q=%E5%B1%95");
        assertThat(location(in)).isEqualTo("/leads?page=2&q=%E5%B1%95");
        assertThat(visitor.get("/me").body()).contains("佐藤 由美");
    }

    @Test
    void takesTheAddressInAnyCase() {
        assertThat(location(visitor.signIn(email.toUpperCase(), PASSWORD))).isEqualTo("/queue");
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, names = "PARTNER", mode = EnumSource.Mode.EXCLUDE)
    void isThenWhereTheDayBegins(Role role) {
        jdbc.sql("update app_user set role = ? where id = ?")
                .params(role.name(), userId)
                .update();

        String first = location(visitor.signIn(email, PASSWORD));
        assertThat(visitor.get(first).statusCode()).as(first).isEqualTo(200);
    }

    @Test
    void givesTheSessionANewIdAndACookieThatScriptsCannotRead() {
        visitor.get("/sign-in");
        String before = session().getValue();
        HttpResponse<String> in = visitor.signIn(email, PASSWORD);

        assertThat(session().getValue()).isNotEqualTo(before);
        assertThat(in.headers().allValues("Set-Cookie"))
                .anySatisfy(cookie ->
                        assertThat(cookie).startsWith("fukan=").contains("HttpOnly", "SameSite=Lax", "Path=/"));
    }

    @Test
    void saysTheSameOfAWrongPasswordAndAnAddressNobodyHas() {
        HttpResponse<String> wrong = visitor.signIn(email, "wrong");
        HttpResponse<String> nobody = new Visitor(port).signIn("nobody-" + email, "wrong");

        assertThat(wrong.statusCode()).isEqualTo(401);
        assertThat(nobody.statusCode()).isEqualTo(401);
        assertThat(wrong.body()).contains("メールアドレスまたはパスワードが正しくありません").contains(email);
        assertThat(nobody.body()).contains("メールアドレスまたはパスワードが正しくありません");
        assertThat(audited("SIGN_IN_FAILED", email)).isEqualTo(1);
    }

    @Test
    void speaksEnglishBeforeSigningInToo() {
        assertThat(visitor.get("/sign-in?lang=en").body()).contains("Enter your e-mail address", "<html lang=\"en\"");
        assertThat(visitor.get("/sign-in").body()).contains("Enter your e-mail address");
        assertThat(new Visitor(port)
                        .get("/sign-in", "Accept-Language", "en-GB,en;q=0.9")
                        .body())
                .contains("Enter your e-mail address");
        assertThat(new Visitor(port).get("/sign-in", "Accept-Language", "fr").body())
                .contains("メールアドレスとパスワードを入力してください");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example",
                "https://evil.example/",
                "/\\evil.example",
                "/\t/evil.example",
                "javascript:alert(1)",
                "evil",
                ""
            })
    void staysOnTheSiteWhateverNextSays(String next) {
        visitor.get("/sign-in");
        HttpResponse<String> in = visitor.post("/sign-in", "email", email, "password", PASSWORD, "next", next);

        assertThat(location(in)).isEqualTo("/queue");
    }

    @Test
    void slowsDownWhoGuesses() {
        for (int i = 0; i < 10; i++) {
            assertThat(visitor.signIn(email, "guess " + i).statusCode()).isEqualTo(401);
        }
        HttpResponse<String> refused = visitor.signIn(email, PASSWORD);

        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValueAsLong("Retry-After").orElse(0)).isBetween(1L, 900L);
        assertThat(refused.body()).contains("試行回数が多すぎます");
        assertThat(audited("SIGN_IN_THROTTLED", email)).isEqualTo(1);
        jdbc.sql("delete from rate_limit").update();
        assertThat(location(visitor.signIn(email, PASSWORD))).isEqualTo("/queue");
    }

    @Test
    void signsOut() {
        visitor.signIn(email, PASSWORD);
        visitor.get("/me");

        assertThat(location(visitor.post("/sign-out"))).isEqualTo("/sign-in?bye");
        assertThat(visitor.get("/me").statusCode()).isEqualTo(302);
        assertThat(jdbc.sql(
                                "select count(*) from audit_entry where actor_id = ? and action in ('SIGNED_IN', 'SIGNED_OUT')")
                        .param(userId)
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void endsTheSessionOfWhoeverIsShutOut() {
        visitor.signIn(email, PASSWORD);
        assertThat(visitor.get("/me").statusCode()).isEqualTo(200);

        change(User::deactivate);

        assertThat(location(visitor.get("/me"))).startsWith("/sign-in");
        change(User::activate);
        assertThat(location(visitor.get("/me")))
                .as("the old session is gone for good")
                .startsWith("/sign-in");
        change(User::deactivate);
        assertThat(visitor.signIn(email, PASSWORD).statusCode()).isEqualTo(401);
    }

    @Test
    void letsAChangedRoleBiteOnTheNextRequest() {
        visitor.signIn(email, PASSWORD);
        assertThat(visitor.get("/admin/users").statusCode()).isEqualTo(403);

        change(user -> user.takeRole(Role.ADMIN));
        assertThat(visitor.get("/admin/users").statusCode()).isEqualTo(200);

        change(user -> user.takeRole(Role.CS));
        assertThat(visitor.get("/admin/users").statusCode()).isEqualTo(403);
    }

    @Test
    void endsOtherSessionsWhenThePasswordChanges() {
        Visitor elsewhere = new Visitor(port);
        elsewhere.signIn(email, PASSWORD);
        visitor.signIn(email, PASSWORD);
        visitor.get("/me");

        assertThat(location(visitor.post("/me/password", "present", PASSWORD, "wanted", "another long password")))
                .isEqualTo("/me");

        assertThat(visitor.get("/me").body()).contains("パスワードを変更しました");
        assertThat(location(elsewhere.get("/me"))).startsWith("/sign-in");
        assertThat(new Visitor(port).signIn(email, PASSWORD).statusCode()).isEqualTo(401);
        assertThat(location(new Visitor(port).signIn(email, "another long password")))
                .isEqualTo("/queue");
    }

    @Test
    void sendsTheWholePageToSignInWhenAPieceIsAskedForWithoutASession() {
        HttpResponse<String> piece =
                visitor.get("/overview/figures", "HX-Request", "true", "HX-Current-URL", "http://x/kpis/wins?a=b");

        assertThat(piece.statusCode()).isEqualTo(401);
        assertThat(piece.headers().firstValue("HX-Redirect")).contains("/sign-in?next=%2Fkpis%2Fwins%3Fa%3Db");
    }

    @Test
    void sendsTheWholePageToSignInWhenAFormIsSentByHtmxAfterTheSession() {
        HttpResponse<String> sent = visitor.postRaw(
                "/me/preferences", List.of("HX-Request", "true", "HX-Current-URL", "http://x/me"), "theme", "dark");

        assertThat(sent.statusCode()).isEqualTo(401);
        assertThat(sent.headers().firstValue("HX-Redirect")).contains("/sign-in?next=%2Fme");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "stale"})
    void writesNothingWithoutAFreshFormToken(String token) {
        visitor.signIn(email, PASSWORD);

        HttpResponse<String> refused =
                visitor.postRaw("/me/preferences", List.of(), "theme", "dark", "note", "来週また電話<b>", "_csrf", token);

        assertThat(refused.statusCode()).isEqualTo(403);
        // Who has written for an hour meanwhile can still copy it.
        assertThat(refused.body()).contains("画面の有効期限が切れました", "来週また電話&lt;b&gt;").doesNotContain("来週また電話<b>");
        assertThat(users.get(userId).theme().name()).isEqualTo("AUTO");
    }

    @Test
    void letsAProgramInByTokenForAsLongAsItsOwnerMayComeIn() {
        String token = tokens.create(userId, "report", null);
        String bearer = "Bearer " + token;
        assertThat(visitor.get("/v3/api-docs", "Authorization", bearer).statusCode())
                .isEqualTo(200);
        assertThat(visitor.get("/me", "Authorization", bearer).statusCode())
                .as("pages are for people")
                .isEqualTo(302);
        assertThat(visitor.cookies()).as("no session by token").isEmpty();

        change(User::deactivate);
        assertThat(visitor.get("/v3/api-docs", "Authorization", bearer).statusCode())
                .isEqualTo(401);
    }

    @Test
    void keepsTheApiToItselfFromSessions() {
        visitor.signIn(email, PASSWORD);

        assertThat(visitor.get("/api/v1/kpis").statusCode()).isEqualTo(401);
    }

    @Test
    void showsATokenOnceAndRevokesIt() {
        visitor.signIn(email, PASSWORD);
        visitor.get("/me");
        String page = visitor.post("/me/tokens", "name", "report", "days", "90").body();
        String token = page.replaceAll("(?s).*id=\"new-token\">(fukan_[^<]+)<.*", "$1");

        assertThat(token).startsWith("fukan_").hasSizeGreaterThan(40);
        assertThat(visitor.get("/me").body()).contains("report").doesNotContain(token);
        assertThat(jdbc.sql("select count(*) from api_token where position(? in hash::text || name) > 0")
                        .param(token)
                        .query(Integer.class)
                        .single())
                .isZero();

        long id = tokens.of(userId).get(0).id();
        visitor.post("/me/tokens/" + id + "/revoke");
        assertThat(new Visitor(port)
                        .get("/v3/api-docs", "Authorization", "Bearer " + token)
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void leavesTokensOfOthersAlone() {
        long others = transaction.execute(
                status -> users.save(User.member("鈴木", UUID.randomUUID() + "@example.com", Role.ADMIN, clock.instant()))
                        .id());
        tokens.create(others, "theirs", null);
        visitor.signIn(email, PASSWORD);
        visitor.get("/me");

        visitor.post("/me/tokens/" + tokens.of(others).get(0).id() + "/revoke");

        assertThat(tokens.of(others)).hasSize(1);
    }

    private void change(Consumer<User> deed) {
        transaction.executeWithoutResult(status -> deed.accept(users.get(userId)));
    }

    private int audited(String action, String name) {
        return jdbc.sql("select count(*) from audit_entry where action = ? and subject_name = ?")
                .params(action, name)
                .query(Integer.class)
                .single();
    }

    private HttpCookie session() {
        return visitor.cookies().stream()
                .filter(cookie -> cookie.getName().equals("fukan"))
                .findFirst()
                .orElseThrow();
    }

    private static String location(HttpResponse<?> answer) {
        return answer.headers().firstValue("Location").orElse("(none, status " + answer.statusCode() + ")");
    }
}
