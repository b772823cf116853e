package io.fukan.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLTransientConnectionException;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** What is answered while the database is out of reach. */
class OutageTest {

    @Test
    void peopleReadWhatIsWrongAndWhatToDo() throws Exception {
        MockHttpServletResponse answer = asked("/sign-in");

        assertThat(answer.getStatus()).isEqualTo(503);
        assertThat(answer.getHeader("Retry-After")).isEqualTo("5");
        assertThat(answer.getContentType()).startsWith("text/html");
        assertThat(Jsoup.parse(answer.getContentAsString()).text())
                .doesNotContain("half of a page")
                .contains("一時的にご利用いただけません", "もう一度送れます", "Temporarily unavailable")
                .contains(answer.getHeader("X-Correlation-Id"));
    }

    @Test
    void programsGetTheirStatusAlone() throws Exception {
        MockHttpServletResponse answer = asked("/api/v1/leads");

        assertThat(answer.getStatus()).isEqualTo(503);
        assertThat(answer.getHeader("Retry-After")).isEqualTo("5");
        assertThat(answer.getContentAsString()).doesNotContain("<html");
    }

    private static MockHttpServletResponse asked(String path) throws Exception {
        MockHttpServletResponse answer = new MockHttpServletResponse();
        new Correlation().doFilter(new MockHttpServletRequest("GET", path), answer, (request, response) -> {
            response.getWriter().write("half of a page");
            throw new CannotGetJdbcConnectionException("no connection", new SQLTransientConnectionException("in vain"));
        });
        return answer;
    }
}
