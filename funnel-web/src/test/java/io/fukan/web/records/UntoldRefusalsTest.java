package io.fukan.web.records;

import static org.assertj.core.api.Assertions.assertThat;

import io.fukan.opportunity.Phase;
import io.fukan.organisation.Role;
import io.fukan.web.SalesOffice;
import io.fukan.web.SignedIn;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A form that is no longer on the page it was sent from, for the record has moved on. */
@SpringBootTest
@AutoConfigureMockMvc
@Import(SalesOffice.class)
class UntoldRefusalsTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    SalesOffice office;

    SignedIn rep;
    String page;

    @BeforeEach
    void aDeal() {
        rep = new SignedIn(mvc, office.member(Role.FIELD, office.team()));
        page = "/opportunities/" + office.deal(rep.user(), "青葉精機", "1000000", Phase.NEEDS_AGREED);
    }

    @Test
    void theFrameSaysWhyAndShowsWhatWasTyped() {
        rep.send(page + "/lose", "reason=LOST_PRICE");

        MvcTestResult answer = rep.send(page + "/hold", "resumeOn=2099-01-10", "reason=先方の稟議が<b>延期");
        assertThat(answer).hasStatus(409).hasHeader("HX-Push-Url", "false");
        assertThat(answer).bodyText().contains("終了しています", "先方の稟議が&lt;b&gt;延期");
    }

    @Test
    void whereTheFormSaysItTheFrameIsSilent() {
        MvcTestResult answer = rep.send(page + "/hold", "resumeOn=", "reason=先方の稟議が延期");

        assertThat(answer).hasStatus(422);
        assertThat(Pattern.compile("再開予定日を入力してください")
                        .matcher(SignedIn.body(answer))
                        .results())
                .hasSize(1);
    }

    @Test
    void aPageThatRefusesNothingPushesItsAddress() {
        assertThat(rep.get(page)).hasStatusOk().doesNotContainHeader("HX-Push-Url");
    }
}
