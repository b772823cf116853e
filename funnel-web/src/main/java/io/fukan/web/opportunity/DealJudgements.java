package io.fukan.web.opportunity;

import io.fukan.access.Viewer;
import io.fukan.opportunity.Opportunities;
import io.fukan.organisation.Department;
import io.fukan.organisation.User;
import io.fukan.organisation.Users;
import io.fukan.qualification.CriteriaVerdict;
import io.fukan.web.criteria.CriteriaView;
import io.fukan.web.hearing.HearingView;
import io.fukan.web.hearing.HearingViews;
import io.fukan.web.rule.RuleTexts;
import io.fukan.web.rule.RuleWords;
import io.fukan.work.DealValidity;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what was heard about a deal, and what the criteria of a valid opportunity say of it. */
@Component
@Transactional(readOnly = true)
class DealJudgements {

    private final DealValidity validity;
    private final Opportunities opportunities;
    private final Users users;
    private final HearingViews hearings;
    private final RuleTexts texts;

    DealJudgements(
            DealValidity validity, Opportunities opportunities, Users users, HearingViews hearings, RuleTexts texts) {
        this.validity = validity;
        this.opportunities = opportunities;
        this.users = users;
        this.hearings = hearings;
        this.texts = texts;
    }

    DealJudgement of(long deal, Viewer viewer) {
        RuleWords words = texts.in(viewer.locale());
        return new DealJudgement(
                validity.check(deal, viewer)
                        .map(check -> CriteriaView.of(check, words))
                        .orElse(null),
                validity.verdict(deal, viewer)
                        .map(verdict -> said(verdict, words))
                        .orElse(null),
                validity.isReady(opportunities.get(deal)));
    }

    /** The sheet of field sales with what was answered so far, by inside sales as well. */
    HearingView hearing(long deal, Viewer viewer) {
        return hearings.of(validity.interview(deal, viewer), Department.FS, null, viewer.locale());
    }

    private DealJudgement.Said said(CriteriaVerdict verdict, RuleWords words) {
        return new DealJudgement.Said(
                verdict.outcome(),
                verdict.version().versionNo(),
                verdict.judgedAt(),
                Optional.ofNullable(verdict.judgedBy())
                        .flatMap(users::findById)
                        .map(User::displayName)
                        .orElse(null),
                verdict.explained()
                        .map(explained -> CriteriaView.of(verdict.version(), explained, words))
                        .orElse(null));
    }
}
