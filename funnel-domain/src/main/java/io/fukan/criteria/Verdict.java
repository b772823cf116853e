package io.fukan.criteria;

import java.util.List;

/**
 * What a rule says about one subject.
 *
 * @param subjectId whom: a lead, appointment or deal, as was asked
 * @param outcome of the whole rule
 * @param marks T, F or U for each comparison, in the order of {@link Rule#comparisons()}
 * @param seen JSON object: the value of each field that the rule reads
 */
public record Verdict(long subjectId, Truth outcome, String marks, String seen) {

    /** What each comparison says. */
    public List<Truth> comparisons() {
        return marks.chars().mapToObj(mark -> Truth.ofMark((char) mark)).toList();
    }
}
