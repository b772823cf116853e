package io.fukan.web.quality;

import io.fukan.organisation.User;
import io.fukan.organisation.Users;
import io.fukan.quality.EffectiveJudgements;
import io.fukan.quality.QualityRestatements;
import io.fukan.quality.QualityRule;
import io.fukan.quality.QualityRules;
import io.fukan.quality.Restatement;
import io.fukan.web.rule.RuleTexts;
import io.fukan.web.rule.RuleWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads all versions with what has become of them. */
@Component
@Transactional(readOnly = true)
class VersionsReader {

    private final QualityRules rules;
    private final EffectiveJudgements judgements;
    private final QualityRestatements restatements;
    private final RuleTexts texts;
    private final Users users;

    VersionsReader(
            QualityRules rules,
            EffectiveJudgements judgements,
            QualityRestatements restatements,
            RuleTexts texts,
            Users users) {
        this.rules = rules;
        this.judgements = judgements;
        this.restatements = restatements;
        this.texts = texts;
        this.users = users;
    }

    /** Newest first. */
    List<VersionRow> read(Locale locale) {
        List<QualityRule> versions = rules.findAllByOrderByVersionNoDesc();
        RuleWords words = texts.in(locale);
        EffectiveJudgements.Tally tally = judgements.tally();
        Map<Long, Restatement> restated =
                restatements.all().stream().collect(Collectors.toMap(Restatement::ruleId, Function.identity()));
        Map<Long, String> names = names(versions);
        List<VersionRow> rows = new ArrayList<>();
        for (QualityRule version : versions) {
            Long by = version.publishedBy();
            rows.add(new VersionRow(
                    version,
                    words.sentence(version.rule(), "qualityRules.say.sentence"),
                    words.outline(version.rule()),
                    by == null ? null : names.get(by),
                    tally.of(version),
                    restated.get(version.id()),
                    rows.isEmpty()));
        }
        return rows;
    }

    private Map<Long, String> names(List<QualityRule> versions) {
        List<Long> ids = versions.stream()
                .map(QualityRule::publishedBy)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return users.findByIdIn(ids).stream().collect(Collectors.toMap(User::id, User::displayName));
    }
}
