package io.fukan.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.fukan.account.SizeBand;
import io.fukan.database.DatabaseTest;
import io.fukan.lead.Track;
import io.fukan.record.InvalidValue;
import io.fukan.record.NoSuchRecord;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.transaction.annotation.Transactional;

@DatabaseTest
@Transactional
class ScriptsTest {

    private static final ScriptStep OPENING =
            new ScriptStep("s1", "挨拶", "{会社}の{担当者}様でしょうか。", List.of(new ScriptStep.Branch("はい", "s2")));
    private static final ScriptStep NEED = new ScriptStep("s2", "課題", "お困りのことは", List.of());

    @Autowired
    Scripts scripts;

    @Test
    void otherStepsMakeTheNextVersionAndAnEarlierOneCanBeUsedAgain() {
        TalkScript script = add("初回", null, null, null);
        scripts.change(script.id(), script.version(), details("初回（改）", null, null, null, List.of(OPENING, NEED)), null);
        assertThat(script.inUse().versionNo())
                .as("another name is no other version")
                .isEqualTo(1);

        scripts.change(script.id(), script.version(), details("初回", null, null, null, List.of(NEED)), null);
        assertThat(script.inUse().versionNo()).isEqualTo(2);
        assertThat(script.inUse().steps()).containsExactly(NEED);

        scripts.use(script.id(), 1);
        assertThat(script.inUse().steps()).containsExactly(OPENING, NEED);
        assertThatExceptionOfType(NoSuchRecord.class).isThrownBy(() -> scripts.use(script.id(), 3));
        assertThatExceptionOfType(ObjectOptimisticLockingFailureException.class)
                .isThrownBy(() -> scripts.change(
                        script.id(), script.version() - 1, details("x", null, null, null, List.of(NEED)), null));
    }

    @Test
    void theScriptMadeForSuchACompanyComesFirst() {
        TalkScript any = add("共通", null, null, null);
        TalkScript sdr = add("SDR", Track.SDR, null, null);
        TalkScript makers = add("製造業", null, "E", null);
        TalkScript largeMakers = add("製造業・大手", null, "E", SizeBand.UP_TO_5000);
        add("BDR", Track.BDR, null, null);

        assertThat(scripts.fitting(Track.SDR, "E", 2_000)).containsExactly(largeMakers, makers, sdr, any);
        assertThat(scripts.fitting(Track.SDR, "E", null)).containsExactly(makers, sdr, any);
        assertThat(scripts.fitting(Track.MK, null, 20)).containsExactly(any);
    }

    @Test
    void refusesStepsThatLeadNowhere() {
        assertRefused(List.of(), "steps", "SCRIPT_WITHOUT_STEPS");
        assertRefused(List.of(OPENING), "steps[0].branches[0].to", "SCRIPT_BRANCH_NOWHERE");
        assertRefused(List.of(NEED, NEED), "steps[1].key", "SCRIPT_KEY_TWICE");
        assertRefused(List.of(new ScriptStep("s", " ", "x", List.of())), "steps[0].title", "SCRIPT_TEXT_MISSING");
        assertRefused(
                List.of(new ScriptStep("s", "x", "x", List.of(new ScriptStep.Branch("", "s")))),
                "steps[0].branches[0].label",
                "SCRIPT_TEXT_MISSING");
        add("初回", null, null, null);
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> add(" 初回 ", null, null, null))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo("SCRIPT_NAME_TAKEN"));
    }

    private void assertRefused(List<ScriptStep> steps, String field, String code) {
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> new TalkScript(details("x", null, null, null, steps), Instant.EPOCH, null))
                .satisfies(refused ->
                        assertThat(refused.field() + " " + refused.code()).isEqualTo(field + " " + code));
    }

    private TalkScript add(String name, @Nullable Track track, @Nullable String industry, @Nullable SizeBand band) {
        return scripts.add(details(name, track, industry, band, List.of(OPENING, NEED)), null);
    }

    private static ScriptDetails details(
            String name,
            @Nullable Track track,
            @Nullable String industry,
            @Nullable SizeBand band,
            List<ScriptStep> steps) {
        return new ScriptDetails(name, track, null, industry, band, true, steps);
    }
}
