package io.fukan.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.fukan.WholeDatabase;
import io.fukan.access.Right;
import io.fukan.api.ApiTest;
import io.fukan.organisation.Role;
import io.fukan.organisation.User;
import io.fukan.organisation.Users;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The table of rights: complete, and kept at the door, for every address and role. */
@ApiTest
class AccessRulesTest {

    private static final String PASSWORD = "correct horse battery";

    @LocalServerPort
    int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping handlers;

    @Autowired
    Users users;

    @Autowired
    ApiTokens tokens;

    @Autowired
    PasswordEncoder passwords;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Test
    void everyHandlerHasARow() {
        Set<String> rows = new HashSet<>();
        AccessRules.rows().forEach(row -> rows.add(row.method() + " " + row.pattern()));

        assertThat(handled())
                .filteredOn(handler -> !handler.endsWith(" /error"))
                .isSubsetOf(rows);
    }

    @Test
    void noAddressHasTwoRows() {
        assertThat(AccessRules.rows())
                .extracting(row -> row.method() + " " + row.pattern())
                .doesNotHaveDuplicates();
    }

    @Test
    void onlyTheDoorIsOpenToStrangers() {
        assertThat(AccessRules.rows())
                .filteredOn(row -> row.right() == null)
                .extracting(AccessRules.Row::pattern)
                .containsOnly(
                        "/sign-in",
                        "/sign-in/again",
                        "/css/**",
                        "/js/**",
                        "/webjars/**",
                        "/_static/**",
                        "/img/**",
                        "/favicon.ico",
                        "/book/{key}",
                        "/meeting/{token}",
                        "/meeting/{token}/calendar",
                        "/meeting/{token}/move",
                        "/meeting/{token}/cancel",
                        "/calendar/{token}.ics",
                        "/intake/{key}",
                        "/intake/{key}/thanks",
                        "/hooks/telephony/{key}",
                        "/hooks/mail/{key}",
                        "/hooks/contract/{key}");
    }

    @Test
    void strangersAreSentAwayEverywhere() {
        String before = WholeDatabase.state(jdbc);
        Visitor stranger = new Visitor(port);
        for (AccessRules.Row row : closed()) {
            int status = send(stranger, row).statusCode();
            assertThat(status)
                    .as(row.method() + " " + row.pattern())
                    .isIn(isForPrograms(row) ? Set.of(401) : Set.of(302, 403));
        }
        assertThat(WholeDatabase.state(jdbc)).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void whatARoleMayNotIsRefusedAndNothingWritten(Role role) {
        String email = UUID.randomUUID() + "@example.com";
        long id = transaction.execute(status -> {
            User user = users.save(User.member(role.name(), email, role, clock.instant()));
            user.changePassword(passwords.encode(PASSWORD));
            return user.id();
        });
        String token = tokens.create(id, "walk", null);
        Visitor person = new Visitor(port);
        person.signIn(email, PASSWORD);
        person.get("/me");

        String before = WholeDatabase.state(jdbc);
        for (AccessRules.Row row : closed()) {
            if (!row.right().isOf(role)) {
                int status = isApi(row) ? call(token, row) : send(person, row).statusCode();
                assertThat(status)
                        .as(role + " " + row.method() + " " + row.pattern())
                        .isEqualTo(403);
            }
        }
        assertThat(WholeDatabase.state(jdbc)).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void pagesOpenToWhoMayReadThem(Role role) {
        String email = UUID.randomUUID() + "@example.com";
        transaction.executeWithoutResult(status -> {
            User user = users.save(User.member(role.name(), email, role, clock.instant()));
            user.changePassword(passwords.encode(PASSWORD));
        });
        Visitor person = new Visitor(port);
        person.signIn(email, PASSWORD);

        for (AccessRules.Row row : closed()) {
            boolean simple = row.method() == HttpMethod.GET
                    && !row.pattern().contains("{")
                    && !row.pattern().contains("*");
            if (simple && !isApi(row) && row.right().isOf(role)) {
                assertThat(person.get(row.pattern()).statusCode())
                        .as(role + " GET " + row.pattern())
                        .isIn(200, 302, 400);
            }
        }
    }

    @Test
    void theMatrixIsThatOfTheDesign() {
        assertThat(Right.values())
                .allSatisfy(right -> assertThat(right.isOf(Role.PARTNER))
                        .as("partners see themselves and what their firm brought: %s", right)
                        .isEqualTo(right == Right.SELF || right == Right.FIRM_READ));
        assertThat(Right.values())
                .filteredOn(right -> !right.isOf(Role.ADMIN))
                .containsExactly(Right.HANDOFFS_ANSWER, Right.FIRM_READ);
        assertThat(Right.CONTACTS_READ.isOf(Role.MARKETING)).isFalse();
        assertThat(Right.DEAL_AMOUNTS_READ.isOf(Role.SDR)).isFalse();
        assertThat(Right.IMPORT.isOf(Role.FIELD)).isFalse();
        assertThat(Right.DEFINITIONS_WRITE.isOf(Role.MANAGER)).isFalse();
    }

    private static List<AccessRules.Row> closed() {
        return AccessRules.rows().stream().filter(row -> row.right() != null).toList();
    }

    /** The API, and its description, which sessions read as well. */
    private static boolean isForPrograms(AccessRules.Row row) {
        return isApi(row) || row.pattern().startsWith("/v3/");
    }

    private static boolean isApi(AccessRules.Row row) {
        return row.pattern().startsWith("/api/");
    }

    private List<String> handled() {
        List<String> handled = new ArrayList<>();
        handlers.getHandlerMethods().forEach((mapping, handler) -> {
            Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
            for (String pattern : mapping.getPatternValues()) {
                if (methods.isEmpty()) {
                    handled.add("any " + pattern);
                }
                methods.forEach(method -> handled.add(method + " " + pattern));
            }
        });
        return handled;
    }

    private static java.net.http.HttpResponse<String> send(Visitor visitor, AccessRules.Row row) {
        String path = path(row);
        if (row.method() == HttpMethod.GET) {
            return visitor.get(path);
        }
        return row.method() == HttpMethod.POST
                ? visitor.post(path)
                : visitor.send(row.method().name(), path);
    }

    private int call(String token, AccessRules.Row row) {
        var request = java.net.http.HttpRequest.newBuilder(java.net.URI.create("http://localhost:" + port + path(row)))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .method(
                        row.method().name(),
                        row.method() == HttpMethod.GET
                                ? java.net.http.HttpRequest.BodyPublishers.noBody()
                                : java.net.http.HttpRequest.BodyPublishers.ofString("{}"))
                .build();
        try {
            return java.net.http.HttpClient.newHttpClient()
                    .send(request, java.net.http.HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (java.io.IOException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static String path(AccessRules.Row row) {
        return row.pattern().replaceAll("\\{[^}]+}", "1").replace("/**", "/x");
    }
}
