package io.fukan.script;

import io.fukan.account.SizeBand;
import io.fukan.database.Sql;
import io.fukan.hearing.Fact;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What those answered who bought in the end. */
@Service
@Transactional(readOnly = true)
public class WinningAnswers {

    private final JdbcClient jdbc;

    WinningAnswers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A choice that they took.
     *
     * @param fact that the question finds out; null: none
     * @param answers how many took it
     * @param asked how many answered the question
     */
    public record Answer(
            long questionId,
            String questionJa,
            @Nullable String questionEn,
            @Nullable Fact fact,
            String choiceJa,
            @Nullable String choiceEn,
            long answers,
            long asked) {

        public String question(Locale locale) {
            return in(locale, questionJa, questionEn);
        }

        public String choice(Locale locale) {
            return in(locale, choiceJa, choiceEn);
        }

        /** Whole percent of those who answered. */
        public int percent() {
            return (int) Math.round(100.0 * answers / asked);
        }

        private static String in(Locale locale, String japanese, @Nullable String english) {
            return english != null && locale.getLanguage().equals("en") ? english : japanese;
        }
    }

    /**
     * The last answers of won deals' leads, by question as on the sheet, the most frequent choice first. What is null does not
     * narrow them.
     */
    public List<Answer> of(@Nullable String product, @Nullable String industry, @Nullable SizeBand band) {
        return jdbc.sql(Sql.of("script/winning_answers.sql"))
                .param("product", product)
                .param("industry", industry)
                .param("least", band == null ? null : band.least())
                .param(
                        "most",
                        band == null || band.most().isEmpty()
                                ? null
                                : band.most().getAsInt())
                .query(Answer.class)
                .list();
    }

    /** Products that were ever sold, most often first. */
    public List<String> products() {
        return jdbc.sql(Sql.of("script/products.sql")).query(String.class).list();
    }
}
