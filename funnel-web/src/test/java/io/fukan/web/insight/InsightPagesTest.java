package io.fukan.web.insight;

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

/** Insights, calls and telephone keys, as different people see them. */
@SpringBootTest
@AutoConfigureMockMvc
@Import(SalesOffice.class)
class InsightPagesTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    SalesOffice office;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/insight",
                "/insight?event=appointment",
                "/insight?segment=11-50",
                "/insight/response",
                "/insight/response?clock=working",
                "/insight/calls",
                "/insight/records?of=hour&weekday=2&hour=10",
                "/insight/records?of=attempts&number=0",
                "/insight/records?of=attempts&number=10",
                "/insight/records?of=response&band=within-5-minutes&converted=true",
                "/calls",
                "/calls?kind=EXAMPLE&q=予算",
                "/calls/unmatched",
                "/admin/hooks"
            })
    void administratorsSeeEveryPageWhole(String path) {
        assertThat(new SignedIn(mvc, office.member(Role.ADMIN, null)).get(path))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("??")
                .contains("</html>");
    }

    @Test
    void partnersReadNoFiguresOfTheCompany() {
        SignedIn partner = new SignedIn(mvc, office.member(Role.PARTNER, null));

        assertThat(partner.get("/insight")).hasStatus(403);
        assertThat(partner.get("/insight/calls")).hasStatus(403);
        assertThat(partner.get("/insight/records?of=attempts&number=1")).hasStatus(403);
        assertThat(partner.get("/calls")).hasStatus(403);
        assertThat(partner.get("/admin/hooks")).hasStatus(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/insight/records",
                "/insight/records?of=hour&hour=24",
                "/insight/records?of=response&band=never",
                "/insight/records?of=attempts&number=11",
                "/insight/response?clock=sun"
            })
    void whatMeansNothingIsRefused(String path) {
        assertThat(new SignedIn(mvc, office.member(Role.ADMIN, null)).get(path)).hasStatus(400);
    }
}
