package io.fukan.web.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import io.fukan.benchmark.Benchmark;
import io.fukan.benchmark.Benchmarks;
import io.fukan.organisation.Role;
import io.fukan.web.SalesOffice;
import io.fukan.web.SignedIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Reference values with their source: shown to all, written by those who define what counts. */
@SpringBootTest
@AutoConfigureMockMvc
@Import(SalesOffice.class)
class BenchmarkPagesTest {

    private static final String PAGE = "/kpis/lost-rate/benchmarks";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    SalesOffice office;

    @Autowired
    Benchmarks benchmarks;

    private SignedIn admin;

    @BeforeEach
    void anAdministrator() {
        admin = new SignedIn(mvc, office.member(Role.ADMIN, null));
        benchmarks.findByKpiOrderById("lost-rate").forEach(benchmarks::delete);
    }

    @Test
    void whatComesWithTheProductNamesItsSource() {
        assertThat(new SignedIn(mvc, office.member(Role.SDR, null)).get("/kpis/attainment-distribution"))
                .hasStatusOk()
                .bodyText()
                .contains("70.0%–80.0%", "公開記事")
                .doesNotContain("/benchmarks");
    }

    @Test
    void aValueIsEnteredCorrectedAndDeleted() {
        assertThat(admin.send(PAGE, "low=60", "high=75.5", "source=営業調査", "link=https://example.com/a"))
                .hasStatus(302);
        Benchmark saved = benchmarks.findByKpiOrderById("lost-rate").get(0);
        assertThat(saved.low()).isEqualByComparingTo("0.6");
        assertThat(admin.get("/kpis/lost-rate")).bodyText().contains("60.0%–75.5%", "営業調査", "https://example.com/a");

        assertThat(admin.send(PAGE, "id=" + saved.id(), "version=0", "high=80", "source=営業調査 2版"))
                .hasStatus(302);
        assertThat(admin.get("/kpis/lost-rate")).bodyText().contains("–80.0%", "営業調査 2版");
        assertThat(admin.send(PAGE, "id=" + saved.id(), "version=0", "high=90", "source=遅れた人"))
                .hasStatus(409);

        assertThat(admin.send(PAGE + "/" + saved.id() + "/delete")).hasStatus(302);
        assertThat(benchmarks.findByKpiOrderById("lost-rate")).isEmpty();
    }

    @Test
    void whatCannotBeIsSaidAndNothingTypedIsLost() {
        assertThat(admin.send(PAGE, "low=80", "high=70", "source=逆さの調査"))
                .hasStatus(422)
                .bodyText()
                .contains("逆さの調査", "上限は下限以上");
        assertThat(admin.send(PAGE, "source=値のない調査")).hasStatus(422).bodyText().contains("値のない調査", "下限か上限");
        assertThat(admin.send(PAGE, "low=1")).hasStatus(422).bodyText().contains("出典を入力");
        assertThat(admin.send(PAGE, "low=1", "source=a", "link=javascript:alert(1)"))
                .hasStatus(422);
        assertThat(admin.send(PAGE, "low=many", "source=a")).hasStatus(422);
        assertThat(benchmarks.findByKpiOrderById("lost-rate")).isEmpty();
    }

    @Test
    void othersDoNotWriteThem() {
        SignedIn manager = new SignedIn(mvc, office.member(Role.MANAGER, null));

        assertThat(manager.get(PAGE)).hasStatus(403);
        assertThat(manager.send(PAGE, "low=1", "source=a")).hasStatus(403);
    }
}
