package io.fukan.faq;

import io.fukan.database.Sql;
import io.fukan.text.Folding;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds entries while somebody types: those that hold all the words, however wide or in whichever kana they are written;
 * where there are none, those that resemble what was typed.
 */
@Service
@Transactional
public class Faq {

    private static final int MOST_WORDS = 8;
    private static final int LONGEST_QUERY = 200;

    private final FaqEntries entries;
    private final JdbcClient jdbc;
    private final Clock clock;

    Faq(FaqEntries entries, JdbcClient jdbc, Clock clock) {
        this.entries = entries;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * The entries in use that suit a query best, those whose question holds it first, then those opened most.
     *
     * @param query as typed; blank: those opened most
     * @param most how many at most
     */
    @Transactional(readOnly = true)
    public List<FaqHit> search(String query, int most) {
        return search(query, false, most);
    }

    /** The same among all entries, for whoever edits them. */
    @Transactional(readOnly = true)
    public List<FaqHit> searchAll(String query, int most) {
        return search(query, true, most);
    }

    private List<FaqHit> search(String query, boolean inactiveToo, int most) {
        String folded = Folding.fold(query.length() > LONGEST_QUERY ? query.substring(0, LONGEST_QUERY) : query);
        String[] words = Arrays.stream(folded.split(" "))
                .filter(word -> !word.isEmpty())
                .limit(MOST_WORDS)
                .toArray(String[]::new);
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("whole", folded);
        parameters.put("inactiveToo", inactiveToo);
        parameters.put("most", most);
        IntStream.range(0, words.length).forEach(i -> parameters.put("word" + i, "%" + literal(words[i]) + "%"));
        String holdsAll = IntStream.range(0, words.length)
                .mapToObj(i -> " and f.search_text like :word" + i)
                .collect(Collectors.joining());
        List<FaqHit> found = find(Sql.of("faq/search.sql", Map.of("words", holdsAll)), parameters);
        return found.isEmpty() && words.length > 0 ? find(Sql.of("faq/resembling.sql"), parameters) : found;
    }

    /** One entry, in use or not. */
    @Transactional(readOnly = true)
    public FaqEntry get(Long id) {
        return entries.get(id);
    }

    /** Counts that an entry was opened. */
    public void used(Long id) {
        jdbc.sql("update faq_entry set uses = uses + 1, used_at = :now where id = :id")
                .param("id", id)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Adds an entry. */
    public FaqEntry add(FaqDetails details, @Nullable Long by) {
        return entries.save(new FaqEntry(details, clock.instant(), by));
    }

    /**
     * Changes an entry.
     *
     * @param version that was changed
     * @throws ObjectOptimisticLockingFailureException when it has changed meanwhile
     */
    public FaqEntry change(Long id, int version, FaqDetails details, @Nullable Long by) {
        FaqEntry entry = entries.get(id);
        if (entry.version() != version) {
            throw new ObjectOptimisticLockingFailureException(FaqEntry.class, id);
        }
        entry.revise(details, clock.instant(), by);
        return entry;
    }

    private List<FaqHit> find(String sql, Map<String, Object> parameters) {
        return jdbc.sql(sql).params(parameters).query((row, number) -> hit(row)).list();
    }

    private static FaqHit hit(ResultSet row) throws SQLException {
        return new FaqHit(
                row.getLong("id"),
                row.getString("question"),
                row.getString("reading"),
                row.getString("answer"),
                List.of((String[]) row.getArray("tags").getArray()),
                row.getLong("uses"),
                row.getBoolean("active"),
                row.getInt("version"));
    }

    /** Signs of patterns stand for themselves. */
    private static String literal(String word) {
        return word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
