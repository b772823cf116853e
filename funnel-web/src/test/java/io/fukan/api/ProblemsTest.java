package io.fukan.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.fukan.api.Caller.Answer;
import io.fukan.organisation.Role;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What callers are told when something is wrong. */
@ApiTest
class ProblemsTest {

    private static final String YEAR = "from=2018-01-01&to=2018-12-31";

    @Autowired
    Callers callers;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping handlers;

    Caller admin;

    @BeforeEach
    void somebodyCalls() {
        admin = callers.in(Role.ADMIN);
    }

    @Test
    void strangersAreTurnedAwayWhateverTheyAskFor() {
        assertThat(callers.stranger().get("/api/v1/kpis").status()).isEqualTo(401);
        assertThat(callers.stranger().get("/api/v1/nothing").status()).isEqualTo(401);
        assertThat(callers.with("fukan_wrong").get("/api/v1/kpis").status()).isEqualTo(401);
    }

    @Test
    void aProblemHasCodeMessageAndNumber() {
        Answer answer = admin.get("/api/v1/kpis/no-such-kpi?" + YEAR);

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.at("/code")).isEqualTo("KPI_UNKNOWN");
        assertThat(answer.at("/status")).isEqualTo("404");
        assertThat(answer.at("/detail")).contains("no-such-kpi").contains("ありません");
        assertThat(answer.at("/correlationId")).isNotBlank().isEqualTo(answer.header("X-Correlation-Id"));
        assertThat(answer.body()).doesNotContain("Exception");
    }

    @Test
    void theCallerChoosesTheLanguage() {
        Answer answer = admin.get("/api/v1/kpis/no-such-kpi?" + YEAR, "Accept-Language", "en");

        assertThat(answer.at("/title")).isEqualTo("Not found");
        assertThat(answer.at("/detail")).contains("There is no KPI");
    }

    @Test
    void unknownAddressesAndMethodsAreToldApart() {
        assertThat(admin.get("/api/v1/nothing").at("/code")).isEqualTo("NOT_FOUND");
        assertThat(admin.get("/api/v1/nothing").status()).isEqualTo(404);
        assertThat(admin.delete("/api/v1/kpis").status()).isEqualTo(405);
        assertThat(admin.delete("/api/v1/kpis").at("/code")).isEqualTo("METHOD_NOT_ALLOWED");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "users",
                "teams",
                "channels",
                "products",
                "phases",
                "quality-rules",
                "scripts",
                "faq",
                "company",
                "me"
            })
    void aParameterThatNothingTakesIsRefused(String resource) {
        Answer answer = admin.get("/api/v1/" + resource + "?stage=OPEN");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.at("/errors/0/field")).isEqualTo("stage");
        assertThat(answer.at("/errors/0/code")).isEqualTo("PARAMETER_UNKNOWN");
    }

    @Test
    void noWriteIgnoresAParameterThatItDoesNotTake() {
        List<String> ignoring = writes().filter(write -> {
                    Answer answer = admin.json(write.method(), write.path() + "?dryrun=true", "{}");
                    return answer.status() != 403 && !"PARAMETER_UNKNOWN".equals(answer.at("/errors/0/code"));
                })
                .map(Write::toString)
                .toList();

        assertThat(ignoring).isEmpty();
    }

    private record Write(String method, String path) {}

    /** Every write of the API by JSON, at a record that there is not. */
    private Stream<Write> writes() {
        return handlers.getHandlerMethods().keySet().stream()
                .filter(mapping -> mapping.getConsumesCondition().getConsumableMediaTypes().stream()
                        .noneMatch(type -> type.includes(MediaType.MULTIPART_FORM_DATA)))
                .flatMap(mapping -> mapping.getPatternValues().stream()
                        .filter(path -> path.startsWith("/api/v1/") && !path.equals("/api/v1/imports"))
                        .flatMap(path -> mapping.getMethodsCondition().getMethods().stream()
                                .filter(method -> method != RequestMethod.GET)
                                .map(method -> new Write(method.name(), path.replaceAll("\\{[^}]*}", "1")))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "to=2018-12-31                           | from    | PARAMETER_MISSING",
                "from=2018-01-01                         | to      | PARAMETER_MISSING",
                "from=2018-02-31&to=2018-12-31           | from    | DATE_UNREADABLE",
                "from=01.02.2018&to=2018-12-31           | from    | DATE_UNREADABLE",
                "from=2018-01-01&to=9999-12-31           | to      | DATE_OUT_OF_RANGE",
                "from=2018-12-31&to=2018-01-01           | to      | PERIOD_REVERSED",
                "from=2018-01-01&to=2018-12-31&grain=hour    | grain   | VALUE_UNKNOWN",
                "from=2018-01-01&to=2018-12-31&basis=cohort  | basis   | VALUE_UNKNOWN",
                "from=2018-01-01&to=2018-12-31&basis=contract| basis   | BASIS_NOT_OFFERED",
                "from=2018-01-01&to=2018-12-31&quality=best  | quality | VALUE_UNKNOWN",
                "from=2018-01-01&to=2018-12-31&quality=QUALITY | quality | VALUE_UNKNOWN",
                "from=2018-01-01&to=2018-12-31&by=moon       | by      | VALUE_UNKNOWN",
                "from=2018-01-01&to=2018-12-31&by=lead.attr.moon | by  | VALUE_UNKNOWN",
                "from=2018-01-01&to=2018-12-31&moon=full     | moon    | PARAMETER_UNKNOWN",
                "from=2018-01-01&to=2018-12-31&channel=      | channel | PARAMETER_EMPTY",
                "from=2018-01-01&from=2018-02-01&to=2018-12-31 | from  | PARAMETER_REPEATED",
                "from=2000-01-01&to=2018-12-31&grain=day     | grain   | TOO_MANY_PERIODS"
            })
    void aParameterThatMeansNothingIsNamed(String query, String parameter, String code) {
        Answer answer = admin.get("/api/v1/kpis/leads?" + query);

        assertThat(answer.status()).as(answer.toString()).isEqualTo(400);
        assertThat(answer.at("/code")).isEqualTo("INVALID_PARAMETER");
        assertThat(answer.at("/errors/0/field")).isEqualTo(parameter);
        assertThat(answer.at("/errors/0/code")).isEqualTo(code);
        assertThat(answer.at("/errors/0/message")).isNotBlank();
    }

    @Test
    void tooManyPeriodsComeWithTheGrainThatFits() {
        assertThat(admin.get("/api/v1/kpis/leads?from=2000-01-01&to=2018-12-31&grain=day")
                        .at("/errors/0/message"))
                .contains("grain=week");
    }

    @ParameterizedTest
    @CsvSource({
        "leads?sort=, PARAMETER_EMPTY",
        "leads?stage=, PARAMETER_EMPTY",
        "accounts?q=%20, PARAMETER_EMPTY",
        "leads?q=a%00b, TEXT_UNREADABLE",
        "faq?q=%00, TEXT_UNREADABLE",
        "funnel?from=2018-01-01&to=2018-12-31&channel=%00, TEXT_UNREADABLE",
        "users?size=%EF%BC%91, OUT_OF_RANGE"
    })
    void whatNothingCanBeLookedForByIsRefused(String query, String code) {
        Answer answer = admin.get("/api/v1/" + query);

        assertThat(answer.status()).as(answer.toString()).isEqualTo(400);
        assertThat(answer.at("/errors/0/code")).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "1", "\"x\"", "{\"not\": []}"})
    void aRuleThatIsNoTreeIsRefused(String rule) {
        Answer answer = admin.post(
                "/api/v1/quality-rules/preview",
                "{\"rule\": %s, \"from\": \"2018-01-01\", \"to\": \"2018-12-31\"}".formatted(rule));

        assertThat(answer.status()).as(answer.toString()).isEqualTo(422);
        assertThat(answer.at("/errors/0/code")).isEqualTo("NOT_AN_OBJECT");
    }

    @ParameterizedTest
    @CsvSource({"page=-1", "page=x", "size=0", "size=101", "size=1e2", "part=both"})
    void pagesThatCannotBeAreRefused(String nonsense) {
        Answer answer = admin.get("/api/v1/kpis/leads/records?" + YEAR + "&" + nonsense);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.at("/errors/0/field")).isEqualTo(nonsense.substring(0, nonsense.indexOf('=')));
    }

    @Test
    void everyAnswerCarriesTheHeadersThatProtectABrowser() {
        Answer answer = admin.get("/api/v1/kpis/leads");

        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Content-Security-Policy")).contains("default-src 'none'");
        assertThat(answer.header("Cache-Control")).contains("no-store");
    }
}
