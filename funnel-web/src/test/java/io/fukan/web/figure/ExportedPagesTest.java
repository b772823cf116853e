package io.fukan.web.figure;

import static org.assertj.core.api.Assertions.assertThat;

import io.fukan.opportunity.Phase;
import io.fukan.organisation.Role;
import io.fukan.web.SalesOffice;
import io.fukan.web.SignedIn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What pages and lists of figures show can be taken along by those who may export. */
@SpringBootTest
@AutoConfigureMockMvc
@Import(SalesOffice.class)
class ExportedPagesTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    SalesOffice office;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/records/export?stage=opportunity",
                "/records/export?answer=returned&reason=NO_BUDGET",
                "/kpis/open-opportunities/records/export?part=NUMERATOR",
                "/insight/records/export?of=attempts&number=1",
                "/flow/records/export?of=reason&kind=loss&reason=",
                "/flow/records/export?of=age&standings=deals&place=NEGOTIATION",
                "/forecast/export?by=rep",
                "/calls/export?kind=TRANSCRIBED",
                "/queue/export?of=all",
                "/kpi-tree/export?by=team",
                "/contribution/export?period=thisMonth"
            })
    void asTextAndAsWorkbookByThoseWhoMay(String path) {
        SignedIn manager = new SignedIn(mvc, office.member(Role.MANAGER, null));

        assertThat(manager.get(path)).hasStatusOk().hasContentType("text/csv;charset=UTF-8");
        assertThat(manager.get(path + "&format=XLSX"))
                .hasStatusOk()
                .hasContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        assertThat(new SignedIn(mvc, office.member(Role.FIELD, null)).get(path)).hasStatus(403);
    }

    @Test
    void theRecordsOfAFigureAreThoseOfItsList() {
        Long rep = office.member(Role.FIELD, office.team());
        office.deal(rep, "書き出しの商事", "4200000", Phase.NEGOTIATION);
        SignedIn admin = new SignedIn(mvc, office.member(Role.ADMIN, null));
        String narrowed = "?period=thisMonth&rep=" + office.name(rep);

        assertThat(admin.get("/kpis/open-opportunities" + narrowed))
                .hasStatusOk()
                .bodyText()
                .contains("/kpis/open-opportunities/records/export", "書き出しの商事");
        assertThat(admin.get("/kpis/open-opportunities/records/export" + narrowed))
                .hasStatusOk()
                .bodyText()
                .contains("書き出しの商事", office.name(rep));
        assertThat(admin.get("/kpis/open-opportunities/records/export?period=thisMonth&rep=nobody"))
                .bodyText()
                .doesNotContain("書き出しの商事");
    }

    @Test
    void theForecastIsTakenAlongByPeriodAndGroup() {
        Long rep = office.member(Role.FIELD, office.team());
        office.deal(rep, "見込みの商事", "1000000", Phase.NEGOTIATION);
        SignedIn admin = new SignedIn(mvc, office.member(Role.ADMIN, null));

        assertThat(admin.get("/forecast")).bodyText().contains("/forecast/export");
        assertThat(admin.get("/kpi-tree")).bodyText().contains("/kpi-tree/export");
        assertThat(admin.get("/kpi-tree/export")).bodyText().contains("階層", "受注額");
    }
}
