package io.fukan.diagnosis;

import io.fukan.access.Right;
import io.fukan.access.Viewer;
import io.fukan.funnel.Stage;
import io.fukan.kpi.Basis;
import io.fukan.organisation.Department;
import io.fukan.quality.Quality;
import io.fukan.record.Labelled;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a rule found: a sign with the numbers that it goes by, never a verdict on a person. Its words are the messages
 * {@code finding.<rule>.title}, {@code .text} and {@code .advice}.
 *
 * @param rule key of the rule in camel case, as in the API
 * @param subject what in particular, where a rule can find several things: a stage, a source; empty: the rule as such
 * @param department whose figures show it
 * @param numbers the numbers that the words mention, in their order
 * @param looks the records or figures to look at
 */
public record Finding(
        String rule, String subject, Kind kind, Department department, List<Number> numbers, List<Look> looks) {

    public Finding {
        numbers = List.copyOf(numbers);
        looks = List.copyOf(looks);
    }

    /** Whether this viewer may read it: sums of money, and how single people do, are not for everybody. */
    public boolean isFor(Viewer viewer) {
        return (!tells(Number.Format.YEN) || viewer.may(Right.AMOUNT_TOTALS_READ))
                && (!tells(Number.Format.PERSON) || viewer.may(Right.FINDINGS_ABOUT_PEOPLE));
    }

    private boolean tells(Number.Format format) {
        return numbers.stream().anyMatch(number -> number.format() == format);
    }

    /** What kind of thing was found. */
    public enum Kind implements Labelled {
        /** Where the funnel is held up. */
        BOTTLENECK,
        /** Something that may be wrong. */
        SIGN,
        /** Something that goes well. */
        GOOD_SIGN,
        /** The data are too thin to say anything. */
        WITHHELD;

        @Override
        public String messagePrefix() {
            return "findingKind";
        }
    }

    /**
     * A number, and how it is written.
     *
     * @param value null: none
     * @param text where it is no number, such as the name of a channel, of a person or of a reason
     */
    public record Number(
            String name,
            Format format,
            @Nullable BigDecimal value,
            @Nullable String text) {

        /** How a number is written. */
        public enum Format {
            COUNT,
            PERCENT,
            /** Difference of two percentages. */
            POINTS,
            /** Relative change. */
            CHANGE,
            YEN,
            /** A chance, such as p < 0.01. */
            CHANCE,
            TIMES,
            MINUTES,
            TEXT,
            /** The name of one of us, in text. */
            PERSON,
            /** A word of the domain: text is its message key. */
            WORD
        }

        static Number count(String name, long value) {
            return new Number(name, Format.COUNT, BigDecimal.valueOf(value), null);
        }

        /** @param value null, or what is no number: nobody knows it */
        static Number of(String name, Format format, @Nullable Double value) {
            return new Number(name, format, value == null || value.isNaN() ? null : BigDecimal.valueOf(value), null);
        }

        static Number of(String name, Format format, @Nullable BigDecimal value) {
            return new Number(name, format, value, null);
        }

        static Number text(String name, String text) {
            return new Number(name, Format.TEXT, null, text);
        }

        static Number person(String name, String person) {
            return new Number(name, Format.PERSON, null, person);
        }

        static Number word(String name, String messageKey) {
            return new Number(name, Format.WORD, null, messageKey);
        }
    }

    /**
     * Where to look.
     *
     * @param stage the funnel's stage whose records to open; null: a KPI's
     * @param kpi the KPI to open; null: a stage
     * @param quality only those; null: all
     * @param basis in which the rule counted
     */
    public record Look(
            @Nullable Stage stage,
            @Nullable String kpi,
            @Nullable Quality quality,
            Basis basis) {

        static Look at(Stage stage, @Nullable Quality quality) {
            return new Look(stage, null, quality, Basis.LEAD);
        }

        static Look at(String kpi) {
            return at(kpi, Basis.PERIOD);
        }

        static Look at(String kpi, Basis basis) {
            return new Look(null, kpi, null, basis);
        }
    }
}
