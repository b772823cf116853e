package io.fukan.web.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.fukan.web.SalesOffice;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.servlet.resource.ResourceUrlProvider;

/** Files of the screens are found under addresses that change with them, and nothing else is looked for as a file. */
@SpringBootTest
@AutoConfigureMockMvc
@Import(SalesOffice.class)
class StaticFilesTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ResourceUrlProvider addresses;

    @Test
    void filesAreKeptForAYearUnderAddressesThatChangeWithTheirContent() throws Exception {
        String page = mvc.get().uri("/sign-in").exchange().getResponse().getContentAsString();
        String style = Jsoup.parse(page).select("link[href^=/css/base]").attr("href");
        assertThat(style).matches("/css/base-[0-9a-f]{32}\\.css");

        MvcTestResult file = mvc.get().uri(style).exchange();
        assertThat(file).hasStatusOk();
        assertThat(file.getResponse().getHeader(HttpHeaders.CACHE_CONTROL)).isEqualTo("max-age=31536000, public");
        assertThat(mvc.get().uri(style.replaceFirst("-[0-9a-f]{32}", "-" + "0".repeat(32))))
                .hasStatus(404);
    }

    @Test
    void filesOfWebJarsCarryTheirVersion() {
        assertThat(addresses.getForLookupPath("/webjars/htmx.org/dist/htmx.min.js"))
                .matches("/webjars/htmx\\.org/\\d[^/]*/dist/htmx\\.min\\.js");
    }

    @Test
    void theChartsAreThere() {
        assertThat(mvc.get().uri("/_static/echarts/6.0.0/dist/echarts.min.js")).hasStatusOk();
    }

    @Test
    void aLinkToAPageIsNotLookedForAmongTheFiles() {
        assertThat(addresses.getHandlerMap().keySet())
                .as("each link of each page is looked for where these lead")
                .doesNotContain("/**")
                .contains("/css/**", "/js/**", "/img/**", "/webjars/**", "/_static/**");
    }
}
