package io.fukan.rescore;

import io.fukan.quality.LeadsToBeJudged;
import io.fukan.quality.QualityJudge;
import io.fukan.quality.QualityRule;
import io.fukan.quality.QualityRules;
import io.fukan.record.RecordsSettling;
import io.fukan.record.RootsFollower;
import io.fukan.scoring.LeadScores;
import io.fukan.scoring.ScoresDue;
import java.util.Collection;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Scores follow what happens: within the transaction where it touches few leads, so that whoever reads next sees them; else
 * in the background, for an import must not wait. Where scores have moved and quality rules read them, quality follows. That
 * days pass moves scores too, but is no reason to judge again.
 */
@Component
@Transactional
class TouchedScores {

    private static final int AT_ONCE = 50;
    private static final String SCORES = "score.";

    private final LeadScores scores;
    private final ScoresDue due;
    private final QualityRules rules;
    private final QualityJudge judge;
    private final List<RootsFollower> followers;

    TouchedScores(
            LeadScores scores, ScoresDue due, QualityRules rules, QualityJudge judge, List<RootsFollower> followers) {
        this.scores = scores;
        this.due = due;
        this.rules = rules;
        this.judge = judge;
        this.followers = followers;
    }

    /** What leads are is about to be judged, and may have changed. */
    @EventListener
    void on(LeadsToBeJudged judging) {
        if (judging.leads().size() <= AT_ONCE) {
            scores.refresh(judging.leads());
        } else {
            due.add(judging.leads());
        }
    }

    /** Something happened with leads. */
    @EventListener
    void on(RecordsSettling settling) {
        if (settling.roots().size() <= AT_ONCE) {
            follow(scores.refresh(settling.roots()));
        } else {
            due.add(settling.roots());
        }
    }

    /**
     * Computes the next of the leads that wait.
     *
     * @return whether any were waiting
     */
    boolean drain(int most) {
        LeadScores.Drained drained = scores.drain(most);
        if (drained.touched()) {
            follow(drained.changed());
        }
        tell(drained.changed());
        return drained.looked() > 0;
    }

    /** What else is derived from leads learns of scores that moved by themselves. */
    private void tell(List<Long> changed) {
        if (!changed.isEmpty()) {
            List<Long> sorted = changed.stream().sorted().toList();
            followers.forEach(follower -> follower.follow(sorted));
        }
    }

    private void follow(Collection<Long> changed) {
        if (!changed.isEmpty() && qualityReadsScores()) {
            judge.rejudgeByScores(changed);
        }
    }

    private boolean qualityReadsScores() {
        return rules.findAllByOrderByVersionNoDesc().stream()
                .map(QualityRule::rule)
                .flatMap(rule -> rule.fields().stream())
                .anyMatch(field -> field.startsWith(SCORES));
    }
}
