package io.fukan.qualification;

import io.fukan.criteria.ExplainedRule;
import io.fukan.criteria.Rule;
import io.fukan.criteria.Truth;
import io.fukan.criteria.Verdict;
import java.util.ArrayList;
import java.util.List;

/**
 * What a version of criteria says of a lead or deal at this moment.
 *
 * @param version that judges it
 * @param explained its rule with what each part says
 * @param marks T, F or U per comparison in the order of the rule
 * @param seen JSON object of the values by field
 */
public record CriteriaCheck(CriteriaVersion version, ExplainedRule explained, String marks, String seen) {

    static CriteriaCheck of(CriteriaVersion version, Verdict verdict) {
        return new CriteriaCheck(
                version,
                ExplainedRule.of(version.rule(), verdict.marks(), verdict.seen())
                        .orElseThrow(),
                verdict.marks(),
                verdict.seen());
    }

    public Truth outcome() {
        return explained.truth();
    }

    public boolean isMet() {
        return outcome() == Truth.TRUE;
    }

    /** The comparisons that stand in the way: those that are not true, within parts that are not. */
    public List<ExplainedRule> missing() {
        List<ExplainedRule> missing = new ArrayList<>();
        collect(explained, missing);
        return missing;
    }

    private static void collect(ExplainedRule part, List<ExplainedRule> missing) {
        if (part.truth() == Truth.TRUE) {
            return;
        }
        if (part.rule() instanceof Rule.Comparison || part.rule() instanceof Rule.Not) {
            missing.add(part);
        }
        if (!(part.rule() instanceof Rule.Not)) {
            part.parts().forEach(below -> collect(below, missing));
        }
    }
}
