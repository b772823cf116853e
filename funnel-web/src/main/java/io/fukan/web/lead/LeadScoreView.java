package io.fukan.web.lead;

import io.fukan.scoring.LeadScores;
import io.fukan.scoring.Score;
import io.fukan.scoring.ScoreExplanation;
import io.fukan.setting.Company;
import io.fukan.web.scoring.ScoringTexts;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.ModelMap;

/** Adds to a lead's page its scores and what they are made of. */
@Component
class LeadScoreView {

    private static final int SHOWN = 12;

    private final LeadScores scores;
    private final ScoringTexts texts;
    private final Company company;

    LeadScoreView(LeadScores scores, ScoringTexts texts, Company company) {
        this.scores = scores;
        this.texts = texts;
        this.company = company;
    }

    /**
     * The scores with their reasons.
     *
     * @param score as of today
     * @param history latest first, a dozen at most
     */
    record Shown(Score score, List<Part> attributes, List<Part> behaviours, List<Score> history) {}

    /** @param since day of the act; null for an attribute */
    record Part(String text, int points, @Nullable LocalDate since) {}

    void addTo(ModelMap model, long lead, Locale locale) {
        model.addAttribute(
                "score",
                scores.explain(lead, company.today())
                        .map(explanation -> shown(lead, explanation, texts.in(locale)))
                        .orElse(null));
    }

    private Shown shown(long lead, ScoreExplanation explanation, ScoringTexts.Reading words) {
        Stream<Part> attributes =
                explanation.attributes().stream().map(part -> new Part(words.of(part.rule()), part.points(), null));
        Stream<Part> behaviours = explanation.behaviours().stream()
                .map(part -> new Part(words.of(part.rule()), part.points(), part.since()));
        return new Shown(
                explanation.score(),
                attributes.toList(),
                behaviours.toList(),
                scores.history(lead).stream().limit(SHOWN).toList());
    }
}
