package io.fukan.web.quality;

import io.fukan.quality.QualityCounts;
import io.fukan.quality.QualityRule;
import io.fukan.quality.Restatement;
import io.fukan.web.rule.RuleOutline;
import org.jspecify.annotations.Nullable;

/**
 * A published version as the list shows it.
 *
 * @param sentence the rule in words
 * @param outline the rule as nested points
 * @param publishedBy name of who published it; null if a program did
 * @param counts lead cycles that it judges now
 * @param restatement how far the restating of history is; null if it restates none
 * @param present whether it judges leads acquired now
 */
record VersionRow(
        QualityRule rule,
        String sentence,
        RuleOutline outline,
        @Nullable String publishedBy,
        QualityCounts counts,
        @Nullable Restatement restatement,
        boolean present) {

    public QualityBar bar() {
        return new QualityBar(counts);
    }

    public boolean isRunning() {
        return restatement != null && !restatement.isFinished();
    }
}
