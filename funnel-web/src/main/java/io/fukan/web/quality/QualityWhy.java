package io.fukan.web.quality;

import io.fukan.criteria.ExplainedRule;
import io.fukan.organisation.User;
import io.fukan.organisation.Users;
import io.fukan.quality.QualityExplanation;
import io.fukan.web.rule.RuleOutline;
import io.fukan.web.rule.RuleTexts;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Words the reasons of a lead's judgement for {@code templates/quality/why.html}:
 *
 * <pre>{@code
 * model.addAttribute("why", qualityWhy.of(QualityExplanation.of(judgement), viewer.locale()));
 * <section th:replace="~{quality/why :: why(${why})}"></section>
 * }</pre>
 *
 * The template needs {@code words} ({@link io.fukan.words.Words}) in the model, as most pages have it.
 */
@Component
public class QualityWhy {

    private final RuleTexts texts;
    private final Users users;

    QualityWhy(RuleTexts texts, Users users) {
        this.texts = texts;
        this.users = users;
    }

    /**
     * A judgement with its reasons.
     *
     * @param judgement what was judged, when and by which version
     * @param judgedBy name of the person who judged; null where a rule did
     * @param outline what each condition said; null where a person judged or the evidence was erased
     */
    public record Why(
            QualityExplanation judgement,
            @Nullable String judgedBy,
            @Nullable RuleOutline outline) {}

    /** The reasons in that language. */
    public Why of(QualityExplanation judgement, Locale locale) {
        Long by = judgement.judgedBy();
        ExplainedRule rule = judgement.rule();
        return new Why(
                judgement,
                by == null ? null : users.findById(by).map(User::displayName).orElse(null),
                rule == null ? null : texts.in(locale).outline(rule));
    }
}
