package io.fukan.diagnosis;

import io.fukan.words.Words;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** Words a finding in a reader's language, with the numbers beside it. */
public final class FindingWords {

    private static final BigDecimal THOUSANDTH = new BigDecimal("0.001");
    private static final BigDecimal HUNDREDTH = new BigDecimal("0.01");

    private final MessageSource messages;
    private final Locale locale;
    private final Words words;

    public FindingWords(MessageSource messages, Locale locale, ZoneId zone) {
        this.messages = messages;
        this.locale = locale;
        this.words = new Words(locale, zone);
    }

    /** What is the case, in a few words. */
    public String title(Finding finding) {
        return finding.kind() == Finding.Kind.WITHHELD
                ? messages.getMessage("finding." + finding.rule() + ".name", null, locale)
                : text(finding, "title");
    }

    /** The numbers that show it, as a sentence. */
    public String text(Finding finding) {
        return finding.kind() == Finding.Kind.WITHHELD ? message("finding.withheld", finding) : text(finding, "text");
    }

    /** What to look at or to do; a suggestion. */
    public String advice(Finding finding) {
        return text(finding, "advice");
    }

    private String text(Finding finding, String part) {
        String general = "finding." + finding.rule() + "." + part;
        // What a rule finds of one of several things may be worded for it.
        String own = general + ".of." + finding.subject();
        String key = messages.getMessage(own, null, null, locale) == null ? general : own;
        // A sentence that would mention a number that nobody knows has a variant without it.
        StringBuilder variant = new StringBuilder(key);
        finding.numbers().stream()
                .filter(number -> number.value() == null && number.text() == null)
                .forEach(number -> variant.append(".without.").append(number.name()));
        String found = messages.getMessage(variant.toString(), written(finding), null, locale);
        return found != null ? found : message(key, finding);
    }

    private String message(String key, Finding finding) {
        return messages.getMessage(key, written(finding), locale);
    }

    private Object[] written(Finding finding) {
        return finding.numbers().stream().map(this::written).toArray();
    }

    private String written(Finding.Number number) {
        BigDecimal value = number.value();
        return switch (number.format()) {
            case COUNT -> words.count(value);
            case PERCENT -> words.percent(value);
            case POINTS -> words.points(value);
            case CHANGE -> words.change(value);
            case YEN -> words.yen(value);
            case CHANCE -> chance(value);
            case TIMES, MINUTES ->
                value == null
                        ? Words.NO_DATA
                        : value.setScale(1, RoundingMode.HALF_UP).toPlainString();
            case TEXT, PERSON -> number.text() == null || number.text().isEmpty() ? Words.NO_DATA : number.text();
            case WORD ->
                number.text() == null ? Words.NO_DATA : messages.getMessage(number.text(), null, number.text(), locale);
        };
    }

    private static String chance(@Nullable BigDecimal value) {
        if (value == null) {
            return Words.NO_DATA;
        }
        if (value.compareTo(HUNDREDTH) < 0) {
            return value.compareTo(THOUSANDTH) < 0 ? "p<0.001" : "p<0.01";
        }
        return "p=" + value.round(new MathContext(2, RoundingMode.UP)).toPlainString();
    }
}
