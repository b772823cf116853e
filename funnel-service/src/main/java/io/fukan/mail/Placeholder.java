package io.fukan.mail;

import io.fukan.record.InvalidValue;
import io.fukan.record.Labelled;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the texts of mails may mention, written {@code {{when}}}. Nothing else in them has a meaning: there is no language in
 * them that could do anything, and a value that looks like a placeholder stays what it is.
 */
public enum Placeholder implements Labelled {
    OUR_COMPANY,
    COMPANY,
    PERSON,
    REP,
    REP_EMAIL,
    WHEN,
    MINUTES,
    PLACE,
    LINK;

    private static final Pattern FORM = Pattern.compile("\\{\\{\\s*([A-Za-z_]{1,40})\\s*}}");

    /** As it stands between the braces. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The text with values in place of placeholders, in one pass; what has no value leaves nothing. */
    public static String fill(String text, Map<Placeholder, String> values) {
        return FORM.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(
                        of(found).map(one -> values.getOrDefault(one, "")).orElse(found.group())));
    }

    /**
     * Checks a text that somebody wrote.
     *
     * @throws InvalidValue PLACEHOLDER_UNKNOWN naming the first that the text may not mention
     */
    static void check(String field, String text, Collection<Placeholder> allowed) {
        FORM.matcher(text)
                .results()
                .filter(found -> of(found).filter(allowed::contains).isEmpty())
                .findFirst()
                .ifPresent(found -> {
                    throw new InvalidValue(field, "PLACEHOLDER_UNKNOWN", found.group(1));
                });
    }

    private static Optional<Placeholder> of(MatchResult found) {
        return Arrays.stream(values())
                .filter(one -> one.code().equals(found.group(1)))
                .findFirst();
    }

    @Override
    public String messagePrefix() {
        return "placeholder";
    }
}
