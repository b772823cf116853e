package io.fukan.web.statements;

import static org.assertj.core.api.Assertions.assertThat;

import io.fukan.database.Sql;
import io.fukan.kpi.FactLedger;
import io.fukan.organisation.Role;
import io.fukan.organisation.Team;
import io.fukan.setting.Company;
import io.fukan.web.SalesOffice;
import io.fukan.web.SignedIn;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

/** What a page asks of the database does not grow with what it shows: as many statements for 1,000 rows as for 10. */
@SpringBootTest
@AutoConfigureMockMvc
@Import(SalesOffice.class)
class StatementsPerPageTest {

    private static final int FEW = 10;
    private static final int MANY = 1_000;

    @TestConfiguration(proxyBeanMethods = false)
    static class Counting {

        @Bean
        static CountedStatements countedStatements() {
            return new CountedStatements();
        }
    }

    @Autowired
    CountedStatements statements;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    SalesOffice office;

    @Autowired
    FactLedger ledger;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Company company;

    @Autowired
    Clock clock;

    private final Map<Role, Long> people = new HashMap<>();
    private Team team;

    @Test
    void pagesAskAsMuchOfAThousandRowsAsOfTen() {
        team = office.team();
        for (Role role : List.of(Role.ADMIN, Role.MANAGER, Role.MARKETING, Role.SDR, Role.FIELD, Role.CS)) {
            people.put(role, office.member(role, team));
        }
        write(1, FEW);
        Map<String, List<String>> few = look();
        write(FEW + 1, MANY);
        Map<String, List<String>> many = look();

        assertThat(few).allSatisfy((page, sent) -> assertThat(sent).as(page).isNotEmpty());
        assertThat(counts(many)).isEqualTo(counts(few));
    }

    private Map<String, List<String>> look() {
        long lead = id("lead");
        long deal = id("opportunity");
        Map<String, List<String>> sent = new LinkedHashMap<>();
        pages(lead, deal, id("account"))
                .forEach((role, pages) -> pages.forEach(page -> {
                    SignedIn reader = new SignedIn(mvc, people.get(role));
                    // what is asked once and then known for a while is no matter of rows
                    open(reader, page);
                    sent.put(role + " " + page.replaceAll("/\\d+", "/…"), statements.during(() -> open(reader, page)));
                }));
        return sent;
    }

    private static Map<Role, List<String>> pages(long lead, long deal, long account) {
        List<String> dashboards = List.of("/", "/departments/sdr", "/departments/fs", "/departments/cs", "/kpis");
        return Map.of(
                Role.SDR,
                        List.of(
                                "/queue",
                                "/leads",
                                "/leads?owner=me",
                                "/leads/" + lead,
                                "/notices",
                                "/recycle",
                                "/calls"),
                Role.FIELD, List.of("/inbox", "/opportunities", "/opportunities/" + deal, "/pipeline", "/partners"),
                Role.CS, List.of("/customers", "/accounts"),
                Role.MARKETING, List.of("/leads", "/departments/mk", "/flow", "/search?q=S"),
                Role.MANAGER, List.of("/queue", "/leads", "/opportunities", "/inbox", "/departments/sdr"),
                Role.ADMIN,
                        concat(
                                List.of(
                                        "/queue",
                                        "/leads",
                                        "/leads/" + lead,
                                        "/accounts",
                                        "/accounts/" + account,
                                        "/opportunities",
                                        "/opportunities/" + deal,
                                        "/pipeline",
                                        "/customers",
                                        "/inbox",
                                        "/partners",
                                        "/forecast",
                                        "/kpi-tree",
                                        "/channels",
                                        "/targets/board",
                                        "/insight/calls",
                                        "/insight/response",
                                        "/flow/ages",
                                        "/records?measure=lead"),
                                dashboards));
    }

    private static List<String> concat(List<String> some, List<String> more) {
        return java.util.stream.Stream.concat(some.stream(), more.stream()).toList();
    }

    private void write(int first, int last) {
        transaction.executeWithoutResult(status -> {
            for (String statement : Sql.of("web/more-records.sql").split(";\n")) {
                jdbc.sql(statement)
                        .param("first", first)
                        .param("last", last)
                        .param("first_of_all", 1)
                        .param("team", team.id())
                        .param("rep", people.get(Role.SDR))
                        .param("seller", people.get(Role.FIELD))
                        .param("keeper", people.get(Role.CS))
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .param("today", company.today())
                        .update();
            }
            ledger.touch(jdbc.sql("select root from (select id as root from lead union select root from opportunity "
                            + "union select id from partner) r")
                    .query(Long.class)
                    .list());
        });
    }

    private long id(String table) {
        return jdbc.sql("select id from %s where external_id = 'S-1'".formatted(table))
                .query(Long.class)
                .single();
    }

    private static void open(SignedIn reader, String page) {
        assertThat(reader.get(page)).as(page).hasStatusOk();
    }

    private static Map<String, Integer> counts(Map<String, List<String>> sent) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        sent.forEach((page, texts) -> counts.put(page, texts.size()));
        return counts;
    }
}
