package io.fukan.hearing;

import static io.fukan.record.Stamps.day;
import static io.fukan.record.Stamps.late;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.fukan.database.DatabaseTest;
import io.fukan.lead.Lead;
import io.fukan.lead.Leads;
import io.fukan.lead.RecycleReason;
import io.fukan.lead.SomeLead;
import io.fukan.lead.Stage;
import io.fukan.organisation.Department;
import io.fukan.record.InvalidValue;
import io.fukan.record.Stamp;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.transaction.annotation.Transactional;

@DatabaseTest
@Transactional
class HearingAnswersTest {

    @Autowired
    HearingAnswers answers;

    @Autowired
    HearingSheet sheet;

    @Autowired
    HearingQuestions questions;

    @Autowired
    Leads leads;

    @Autowired
    EntityManager entities;

    @Autowired
    JdbcClient jdbc;

    private ShippedSheet shipped;

    @BeforeEach
    void lookAtTheSheet() {
        shipped = new ShippedSheet(jdbc);
    }

    @Test
    void aFurtherAnswerIsAppendedAndTheLatestCounts() {
        Lead lead = leads.save(SomeLead.connected());
        long timing = shipped.question(Fact.TIMING);
        answer(lead, shipped.say(Fact.TIMING, "未定"), day(1));
        answer(lead, shipped.say(Fact.TIMING, "3か月以内"), day(2));
        answer(lead, shipped.say(Fact.TIMING, "3か月以内"), day(3));

        Interview now = Interview.lead(lead.id(), 1);
        assertThat(answers.latest(now).get(timing).choiceId()).isEqualTo(shipped.choice(Fact.TIMING, "3か月以内"));
        assertThat(answers.history(now))
                .extracting(HearingAnswer::answeredAt)
                .as("saying the same again adds nothing")
                .containsExactly(day(2).occurred().at(), day(1).occurred().at());
    }

    @Test
    void whatIsToldLateDoesNotCountOverWhatWasHeardSince() {
        Lead lead = leads.save(SomeLead.connected());
        answer(lead, shipped.say(Fact.TEAM, "あり"), day(3));
        answer(lead, shipped.say(Fact.TEAM, "なし"), late(1, 4));

        assertThat(answers.latest(Interview.lead(lead.id(), 1))
                        .get(shipped.question(Fact.TEAM))
                        .choiceId())
                .isEqualTo(shipped.choice(Fact.TEAM, "あり"));
    }

    @Test
    void aNeedInWordsBringsAConnectedLeadForward() {
        Lead silent = leads.save(SomeLead.connected());
        answer(silent, shipped.say(Fact.NEED, "定着"), day(1));
        assertThat(silent.stage()).as("no words").isEqualTo(Stage.CONNECTED);

        Lead content = leads.save(SomeLead.connected());
        answer(content, shipped.say(Fact.NEED, "なし", "今の運用で困っていない"), day(1));
        assertThat(content.stage()).as("no need").isEqualTo(Stage.CONNECTED);

        Lead troubled = leads.save(SomeLead.connected());
        answer(troubled, shipped.say(Fact.NEED, "定着", "入力が続かない"), day(1));
        assertThat(troubled.stage()).isEqualTo(Stage.NEEDS_CONFIRMED);

        Lead early = leads.save(SomeLead.untouched());
        answer(early, shipped.say(Fact.NEED, "定着", "入力が続かない"), day(1));
        assertThat(early.stage()).as("nobody was spoken to yet").isEqualTo(Stage.UNTOUCHED);
    }

    @Test
    void eachCycleHasItsOwnAnswers() {
        Lead lead = leads.save(SomeLead.connected());
        answer(lead, shipped.say(Fact.BUDGET, "なし"), day(1));
        lead.recycle(RecycleReason.NO_BUDGET, day(9).occurred().day(io.fukan.record.Stamps.TOKYO), day(2));
        lead.reactivate(Stage.UNTOUCHED, day(10));

        assertThat(answers.latest(Interview.lead(lead.id(), lead.cycle()))).isEmpty();
        answer(lead, shipped.say(Fact.BUDGET, "確保済"), day(11));
        answer(lead, shipped.say(Fact.TEAM, "あり"), late(1, 12));

        assertThat(answers.latest(Interview.lead(lead.id(), 2))).containsOnlyKeys(shipped.question(Fact.BUDGET));
        assertThat(answers.latest(Interview.lead(lead.id(), 1)))
                .containsOnlyKeys(shipped.question(Fact.BUDGET), shipped.question(Fact.TEAM));
    }

    @Test
    void refusesAChoiceOfAnotherQuestion() {
        Lead lead = leads.save(SomeLead.connected());
        Map<Long, Heard> mixed = Map.of(shipped.question(Fact.TEAM), Heard.choice(shipped.choice(Fact.BUDGET, "確保済")));

        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> answer(lead, mixed, day(1)))
                .satisfies(invalid -> {
                    assertThat(invalid.field()).isEqualTo("hearing." + shipped.question(Fact.TEAM));
                    assertThat(invalid.code()).isEqualTo("HEARING_CHOICE_UNKNOWN");
                });
        assertThat(answers.history(Interview.lead(lead.id(), 1))).isEmpty();
    }

    @Test
    void eachDepartmentIsShownWhatItAsks() {
        assertThat(facts(Department.SDR))
                .containsExactly(Fact.NEED, Fact.TIMING, Fact.BUDGET, Fact.AUTHORITY, Fact.COMPETITOR, Fact.TEAM);
        assertThat(facts(Department.BDR)).startsWith(Fact.NEED, Fact.HYPOTHESIS, Fact.TIMING);
        assertThat(facts(Department.FS)).contains(Fact.DECISION_PROCESS).doesNotContain(Fact.HYPOTHESIS);
    }

    @Test
    void aChoiceTakenAwayStaysForItsAnswersAndAnAnsweredQuestionKeepsItsFact() {
        Lead lead = leads.save(SomeLead.connected());
        HearingQuestion team = questions.get(shipped.question(Fact.TEAM));
        answer(lead, shipped.say(Fact.TEAM, "なし"), day(1));

        ChoiceDetails yes = choice(shipped.choice(Fact.TEAM, "あり"), "あり", true, null);
        sheet.change(team.id(), team.version(), question(Fact.TEAM, List.of(yes)));

        assertThat(team.choices()).extracting(HearingChoice::nameJa).containsExactly("あり");
        assertThat(team.choice(shipped.choice(Fact.TEAM, "なし"))).isPresent();
        assertRefused(
                () -> team.revise(question(Fact.CHAMPION, List.of(yes)), sheet.isAnswered(team.id())),
                "fact",
                "HEARING_FACT_FIXED");
        assertThatExceptionOfType(ObjectOptimisticLockingFailureException.class)
                .isThrownBy(() -> sheet.change(team.id(), 99, question(Fact.TEAM, List.of(yes))));
    }

    @Test
    void checksWhatAChoiceStandsFor() {
        assertRefused(
                () -> sheet.add(question(Fact.TIMING, List.of(choice(null, "すぐ", true, null)))),
                "choices[0].value",
                "HEARING_VALUE_MISSING");
        assertRefused(
                () -> sheet.add(question(Fact.TIMING, List.of(choice(null, "すぐ", true, "soon")))),
                "choices[0].value",
                "OUT_OF_RANGE");
        assertRefused(
                () -> sheet.add(question(Fact.BUDGET, List.of(choice(null, "あり", true, "YES")))),
                "choices[0].value",
                "HEARING_VALUE_WORD");
        assertRefused(() -> sheet.add(question(Fact.TEAM, List.of())), "choices", "HEARING_NOTHING_TO_ANSWER");
        assertRefused(
                () -> sheet.add(question(Fact.TEAM, List.of(choice(null, " ", true, null)))),
                "choices[0].nameJa",
                "NAME_MISSING");

        HearingQuestion soon = sheet.add(question(Fact.TIMING, List.of(choice(null, "すぐ", true, "01"))));
        assertThat(soon.choices().get(0).value()).isEqualTo("1");
        assertThat(soon.choices().get(0).name(Locale.ENGLISH))
                .as("not translated")
                .isEqualTo("すぐ");
    }

    @Test
    void questionsCanBeReordered() {
        List<Long> before = ids();
        sheet.move(before.get(2), true);
        sheet.move(before.get(0), true);

        List<Long> expected = new ArrayList<>(before);
        expected.add(1, expected.remove(2));
        assertThat(ids()).isEqualTo(expected);
    }

    private List<Long> ids() {
        return sheet.whole().stream().map(HearingQuestion::id).toList();
    }

    private List<Fact> facts(Department department) {
        return sheet.of(department).stream().map(HearingQuestion::fact).toList();
    }

    private void answer(Lead lead, Map<Long, Heard> heard, Stamp stamp) {
        answers.answer(lead.id(), heard, stamp, null);
        entities.flush();
    }

    private static QuestionDetails question(Fact fact, List<ChoiceDetails> choices) {
        return new QuestionDetails("質問", null, null, fact, false, true, choices);
    }

    private static ChoiceDetails choice(
            @Nullable Long id, String name, @Nullable Boolean truth, @Nullable String value) {
        return new ChoiceDetails(id, name, null, truth, value);
    }

    private static void assertRefused(Runnable deed, String field, String code) {
        assertThatExceptionOfType(InvalidValue.class).isThrownBy(deed::run).satisfies(invalid -> {
            assertThat(invalid.field()).isEqualTo(field);
            assertThat(invalid.code()).isEqualTo(code);
        });
    }
}
