package io.fukan.records;

import io.fukan.access.LeadScope;
import io.fukan.database.Sql;
import io.fukan.text.Folding;
import io.fukan.text.Glyphs;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Gathers the conditions of a list: only those asked for, so that the database can plan each list for itself. */
public final class Conditions {

    private static final int MOST_WORDS = 6;
    private static final Pattern NUMBER_LIKE = Pattern.compile("[0-9ー()+.]{4,}");

    private final StringBuilder sql = new StringBuilder();
    private final Map<String, Object> params = new LinkedHashMap<>();
    private boolean leavesFew;

    /** A condition without parameters. */
    public Conditions when(boolean asked, String condition) {
        if (asked) {
            and(condition);
        }
        return this;
    }

    /** {@code condition} with the parameter {@code :name}, if there is a value. */
    public Conditions when(@Nullable Object value, String condition, String name) {
        if (value != null) {
            and(condition);
            params.put(name, value instanceof Enum<?> constant ? constant.name() : value);
        }
        return this;
    }

    /** The same where few rows are left by it, such as those of one company. */
    Conditions whenOfOne(@Nullable Object value, String condition, String name) {
        leavesFew |= value != null;
        return when(value, condition, name);
    }

    /** What the viewer may read of what is asked for: few rows are looked up one by one, of many the viewer's are gathered first. */
    String readable(LeadScope scope, String root) {
        return leavesFew ? scope.on(root) : scope.gathered(root);
    }

    /** A number from {@code least} to {@code most}, both included; nothing is asked where they are null. */
    public Conditions between(@Nullable Integer least, String column, @Nullable Integer most, String name) {
        when(least, column + " >= :" + name + "Least", name + "Least");
        return when(most, column + " <= :" + name + "Most", name + "Most");
    }

    /** A text as it stands, or {@code none} for rows without. */
    public Conditions word(@Nullable String word, String column, String name) {
        return Choice.NONE.equals(word) ? when(true, column + " is null") : when(word, column + " = :" + name, name);
    }

    public Conditions choice(@Nullable Choice choice, String column, String name) {
        if (choice != null && choice.isNone()) {
            and(column + " is null");
        } else if (choice != null) {
            when(choice.id(), column + " = :" + name, name);
        }
        return this;
    }

    /**
     * A day within a range.
     *
     * @param at column of the instant; the coarse condition on it lets an index narrow the rows
     * @param on column of the day as the source stated it
     */
    public Conditions days(Days days, String at, String on, String name) {
        String day = "coalesce(%s, (%s at time zone s.zone)::date)".formatted(on, at);
        if (days.from() != null) {
            and("%s >= :%sFromAt and %s >= :%sFrom".formatted(at, name, day, name));
            params.put(name + "FromAt", days.from().minusDays(1).atStartOfDay().atOffset(ZoneOffset.UTC));
            params.put(name + "From", days.from());
        }
        if (days.to() != null) {
            and("%s < :%sToAt and %s <= :%sTo".formatted(at, name, day, name));
            params.put(name + "ToAt", days.to().plusDays(2).atStartOfDay().atOffset(ZoneOffset.UTC));
            params.put(name + "To", days.to());
        }
        return this;
    }

    /** A day of a column that knows no time. */
    public Conditions days(Days days, String column, String name) {
        when(days.from(), column + " >= :" + name + "From", name + "From");
        return when(days.to(), column + " <= :" + name + "To", name + "To");
    }

    /** Custom fields; {@code aliases} name the tables that carry them. */
    public Conditions attributes(List<AttributeFilter> filters, Map<?, String> aliases) {
        for (AttributeFilter filter : filters) {
            String name = "attr" + params.size();
            String alias = aliases.get(filter.record());
            and("%s.attrs @> any (cast(:%s as jsonb[]))".formatted(alias, name));
            params.put(name, filter.wanted());
        }
        return this;
    }

    /**
     * Every word must be found somewhere, folded; what the words contain matches itself only. Ids are compared as a whole.
     *
     * @param file condition in which {@code word} stands for one word's patterns and {@code whole} for the text as an id
     */
    public Conditions search(String text, String file) {
        String folded = Folding.fold(text);
        String[] words = folded.isEmpty() ? new String[0] : folded.split(" ", MOST_WORDS);
        for (int i = 0; i < words.length; i++) {
            and(Sql.of(file, Map.of("word", ":word" + i, "whole", ":whole")));
            params.put("word" + i, patterns(words[i]));
            params.put("whole", spellings(text));
        }
        return this;
    }

    public String sql() {
        return sql.toString();
    }

    public Map<String, Object> params() {
        return params;
    }

    private void and(String condition) {
        sql.append("and ").append(condition.strip()).append('\n');
    }

    /** A telephone number is also kept as digits alone, however it is typed. */
    private static String[] patterns(String word) {
        String pattern = contains(word);
        if (!NUMBER_LIKE.matcher(word).matches()) {
            return new String[] {pattern};
        }
        String digits = word.replaceAll("[^0-9]", "");
        return digits.length() < 4
                ? new String[] {pattern}
                : Arrays.stream(new String[] {pattern, contains(digits)})
                        .distinct()
                        .toArray(String[]::new);
    }

    private static String[] spellings(String id) {
        String plain = Glyphs.plain(id);
        return Stream.of(id, plain, plain.toUpperCase(Locale.ROOT), plain.toLowerCase(Locale.ROOT))
                .distinct()
                .toArray(String[]::new);
    }

    private static String contains(String word) {
        return "%" + Folding.escapeLike(word) + "%";
    }
}
