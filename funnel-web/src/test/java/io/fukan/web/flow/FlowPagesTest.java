package io.fukan.web.flow;

import static org.assertj.core.api.Assertions.assertThat;

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

/** The flow, the reasons and the ages, as different people see them. */
@SpringBootTest
@AutoConfigureMockMvc
@Import(SalesOffice.class)
class FlowPagesTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    SalesOffice office;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/flow",
                "/flow?quality=quality&basis=lead",
                "/flow/reasons",
                "/flow/reasons?kind=return&by=team",
                "/flow/reasons?kind=recycle&by=channel",
                "/flow/reasons?weight=amount",
                "/flow/ages",
                "/flow/ages?of=deals&segment=11-50",
                "/flow/records?of=step&origin=is&target=returned",
                "/flow/records?of=reason&kind=loss",
                "/flow/records?of=reason&kind=loss&reason=",
                "/flow/records?of=reason&kind=return&reason=NO_BUDGET",
                "/flow/records?of=age&standings=leads&place=CONNECTED&band=over-90",
                "/flow/records?of=age&standings=deals&place=NEGOTIATION&over=true"
            })
    void administratorsSeeEveryPageWhole(String path) {
        assertThat(new SignedIn(mvc, office.member(Role.ADMIN, null)).get(path))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("??")
                .contains("</html>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/flow/export", "/flow/reasons/export?weight=amount", "/flow/ages/export?of=deals"})
    void whoMayExportTakesThemAlong(String path) {
        SignedIn admin = new SignedIn(mvc, office.member(Role.ADMIN, null));

        assertThat(admin.get(path)).hasStatusOk();
        assertThat(admin.get(path + (path.contains("?") ? "&" : "?") + "format=XLSX"))
                .hasStatusOk()
                .hasContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        assertThat(new SignedIn(mvc, office.member(Role.SDR, null)).get(path)).hasStatus(403);
    }

    @Test
    void insideSalesReadsReasonsWithoutTheirAmounts() {
        SignedIn sdr = new SignedIn(mvc, office.member(Role.SDR, null));

        assertThat(sdr.get("/flow/reasons?weight=amount"))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("weight=amount");
    }

    @Test
    void partnersReadNoFiguresOfTheCompany() {
        SignedIn partner = new SignedIn(mvc, office.member(Role.PARTNER, null));

        assertThat(partner.get("/flow")).hasStatus(403);
        assertThat(partner.get("/flow/reasons")).hasStatus(403);
        assertThat(partner.get("/flow/records?of=reason&kind=loss")).hasStatus(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/flow/reasons?kind=luck",
                "/flow/reasons?weight=heavy",
                "/flow/reasons?by=rep",
                "/flow/ages?of=people",
                "/flow/records",
                "/flow/records?of=step&origin=is",
                "/flow/records?of=age&standings=leads&place=NEGOTIATION",
                "/flow/records?of=age&standings=leads&place=CONNECTED&band=forever"
            })
    void whatMeansNothingIsRefused(String path) {
        assertThat(new SignedIn(mvc, office.member(Role.ADMIN, null)).get(path)).hasStatus(400);
    }
}
