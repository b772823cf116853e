package io.fukan.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.fukan.api.Caller.Answer;
import io.fukan.hearing.Fact;
import io.fukan.hearing.HearingQuestion;
import io.fukan.hearing.HearingSheet;
import io.fukan.organisation.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whether a deal is a valid opportunity, judged by program. */
@ApiTest
class DealValidityApiTest {

    @Autowired
    Callers callers;

    @Autowired
    Belongings belongings;

    @Autowired
    HearingSheet sheet;

    @Test
    void aDealIsJudgedByWhatWasHeard() {
        Caller rep = callers.in(Role.FIELD);
        String path = "/api/v1/opportunities/%d/validity"
                .formatted(belongings.dealToJudge(rep.userId()).id());
        Answer before = rep.get(path);
        assertThat(before.at("/now/kind")).isEqualTo("valid-opportunity");
        assertThat(before.at("/now/outcome")).isEqualTo("UNKNOWN");
        assertThat(before.at("/judged")).isEqualTo("(null)");

        String nothingNeeded = noNeed();
        Answer judged = rep.post(path, "{\"answers\": [%s]}".formatted(nothingNeeded));

        assertThat(judged.at("/judged/outcome")).as(judged.toString()).isEqualTo("FALSE");
        assertThat(judged.at("/judgedBy")).isEqualTo(Long.toString(rep.userId()));
        assertThat(rep.get(path).at("/judged/outcome")).isEqualTo("FALSE");
        assertThat(rep.post(path, "{\"answers\": [%s, %s]}".formatted(nothingNeeded, nothingNeeded))
                        .at("/errors/0/code"))
                .isEqualTo("HEARING_ANSWERED_TWICE");
    }

    /** As an answer: nothing is needed. */
    private String noNeed() {
        HearingQuestion question = sheet.whole().stream()
                .filter(one -> one.fact() == Fact.NEED)
                .findFirst()
                .orElseThrow();
        Long no = question.choices().stream()
                .filter(choice -> Boolean.FALSE.equals(choice.truth()))
                .findFirst()
                .orElseThrow()
                .id();
        return "{\"question\": %d, \"choice\": %d}".formatted(question.id(), no);
    }
}
