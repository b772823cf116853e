package io.fukan.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.fukan.api.ApiTest;
import io.fukan.api.Caller;
import io.fukan.api.Callers;
import io.fukan.organisation.Role;
import io.fukan.organisation.User;
import io.fukan.organisation.Users;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.support.TransactionTemplate;

/** What the browser is told, on every kind of answer. */
@ApiTest
class SecurityHeadersTest {

    private static final String PASSWORD = "correct horse battery";

    @LocalServerPort
    int port;

    @Autowired
    Users users;

    @Autowired
    PasswordEncoder passwords;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Callers callers;

    @Autowired
    Clock clock;

    Visitor admin;

    @BeforeEach
    void signedIn() {
        String email = UUID.randomUUID() + "@example.com";
        transaction.executeWithoutResult(status -> {
            User user = users.save(User.member("Admin", email, Role.ADMIN, clock.instant()));
            user.changePassword(passwords.encode(PASSWORD));
        });
        admin = new Visitor(port);
        admin.signIn(email, PASSWORD);
    }

    @Test
    void pagesAndPieces() {
        assertProtected(admin.get("/"), 200);
        assertProtected(admin.get("/admin/users"), 200);
        assertProtected(admin.get("/overview/figures", "HX-Request", "true"), 200);
        assertProtected(new Visitor(port).get("/sign-in"), 200);
    }

    @Test
    void redirects() {
        HttpResponse<String> answer = new Visitor(port).get("/me");
        assertProtected(answer, 302);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).startsWith("/sign-in");
    }

    @Test
    void errors() {
        assertProtected(admin.get("/no/such/page"), 404);
        assertProtected(admin.get("/admin/users/999999999"), 404);
        assertProtected(admin.get("/admin/users?page=nonsense"), 400);
        assertProtected(admin.get("/admin/users?page=-1"), 400);
        assertProtected(admin.get("/admin/users/1;x=%2e%2e"), 400);
        assertProtected(admin.postRaw("/admin/users", java.util.List.of(), "displayName", "x"), 403);
        assertProtected(admin.send("DELETE", "/admin/users"), 403);
    }

    @Test
    void errorPagesNameTheNumberInTheLogAndNothingOfTheCause() {
        HttpResponse<String> answer = admin.get("/admin/users/999999999");

        assertThat(answer.body())
                .contains(answer.headers().firstValue("X-Correlation-Id").orElseThrow())
                .doesNotContain("Exception", "io.fukan", "NoSuchRecord");
    }

    @Test
    void downloads() {
        assertProtected(admin.get("/overview/export"), 200);
    }

    @Test
    void files() {
        HttpResponse<String> css = admin.get("/css/base.css");
        assertThat(css.statusCode()).isEqualTo(200);
        assertThat(css.headers().firstValue("Content-Security-Policy")).isPresent();
        assertThat(css.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(css.headers().firstValue("Cache-Control").orElseThrow()).contains("max-age");
        assertThat(css.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(new Visitor(port).get("/css/no-such.css").statusCode()).isEqualTo(404);
    }

    @Test
    void programsAnswers() {
        Caller program = callers.in(Role.ADMIN);
        assertProtected(program.get("/api/v1/kpis").http(), 200);
        assertProtected(program.get("/api/v1/no-such").http(), 404);
        assertProtected(callers.stranger().get("/api/v1/kpis").http(), 401);
        assertProtected(program.get("/v3/api-docs").http(), 200);
    }

    @Test
    void theDescriptionOfTheApiIsForUsersOnly() {
        assertThat(new Visitor(port).get("/v3/api-docs").statusCode()).isEqualTo(401);
        assertThat(new Visitor(port).get("/swagger-ui/index.html").statusCode()).isEqualTo(302);
        assertThat(admin.get("/swagger-ui/index.html").statusCode()).isEqualTo(200);
        assertThat(admin.get("/v3/api-docs").body()).contains("/api/v1/kpis").doesNotContain("\"viewer\"");
    }

    @Test
    void figuresForTheOperatorAreNotServedHere() {
        assertThat(admin.get("/actuator/prometheus").statusCode()).isEqualTo(404);
        assertThat(new Visitor(port).get("/actuator/health").statusCode()).isEqualTo(302);
    }

    private static void assertProtected(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.uri().toString()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                .as(answer.uri().toString())
                .contains("script-src 'self'", "frame-ancestors 'none'", "base-uri 'none'", "form-action 'self'")
                .doesNotContain("unsafe");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(answer.headers().firstValue("Referrer-Policy")).contains("same-origin");
        assertThat(answer.headers().firstValue("Permissions-Policy")).isPresent();
        assertThat(answer.headers().allValues("Cache-Control")).singleElement().isEqualTo("no-store");
        assertThat(String.join(",", answer.headers().allValues("Vary")).toLowerCase())
                .contains("hx-request");
        assertThat(answer.headers().firstValue("X-Correlation-Id")).isPresent();
        assertThat(answer.headers().firstValue("Server")).isEmpty();
    }
}
