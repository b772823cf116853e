package io.fukan.web.criteria;

import io.fukan.criteria.ExplainedRule;
import io.fukan.criteria.Rule;
import io.fukan.criteria.Truth;
import io.fukan.qualification.CriteriaCheck;
import io.fukan.qualification.CriteriaVersion;
import io.fukan.web.rule.RuleOutline;
import io.fukan.web.rule.RuleWords;
import java.util.ArrayList;
import java.util.List;

/**
 * What criteria say of a lead or deal, in words.
 *
 * @param name of the version
 * @param versionNo of the version
 * @param marks the single conditions in a word or two each; those that no longer matter are left out
 * @param outline all of it
 */
public record CriteriaView(String name, int versionNo, Truth outcome, List<Mark> marks, RuleOutline outline) {

    /** A single condition. */
    public record Mark(String topic, Truth truth) {}

    /** What would be said now. */
    public static CriteriaView of(CriteriaCheck check, RuleWords words) {
        return of(check.version(), check.explained(), words);
    }

    /** What was said. */
    public static CriteriaView of(CriteriaVersion version, ExplainedRule explained, RuleWords words) {
        List<Mark> marks = new ArrayList<>();
        collect(explained, words, marks);
        return new CriteriaView(
                version.name(), version.versionNo(), explained.truth(), marks, words.outline(explained));
    }

    public boolean isMet() {
        return outcome == Truth.TRUE;
    }

    /** Of a group that holds already, what does not hold does not matter. */
    private static void collect(ExplainedRule part, RuleWords words, List<Mark> marks) {
        if (part.rule() instanceof Rule.Comparison comparison) {
            marks.add(new Mark(words.topic(comparison), part.truth()));
        } else if (part.rule() instanceof Rule.Not) {
            marks.add(new Mark(words.clause(part.rule()), part.truth()));
        } else {
            part.parts().stream()
                    .filter(below -> part.truth() != Truth.TRUE || below.truth() == Truth.TRUE)
                    .forEach(below -> collect(below, words, marks));
        }
    }
}
