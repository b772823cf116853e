package io.fukan.ingest;

import io.fukan.database.Sql;
import io.fukan.ingest.ImportField.Holds;
import io.fukan.ingest.file.Problem;
import io.fukan.ingest.file.ProblemCode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What is reported of a day: a channel's, somebody's or a department's. There is one record for each day and whom it speaks of; a
 * row about the same again corrects it.
 */
final class DailyRules extends KindRules {

    private final JdbcClient jdbc;
    private final String sql;
    private final Key whose;
    private final Key what;
    private final @Nullable String value;

    /**
     * A part of what identifies a record.
     *
     * @param column of the record's table
     * @param names whom rows name by it; null where the row's own text stands in the column
     * @param field that a row cannot do without; null where it can
     */
    private record Key(
            String column, @Nullable Holds names, @Nullable String field) {}

    private DailyRules(Chunk chunk, JdbcClient jdbc, String sql, Key whose, Key what, @Nullable String value) {
        super(chunk);
        this.jdbc = jdbc;
        this.sql = sql;
        this.whose = whose;
        this.what = what;
        this.value = value;
    }

    static DailyRules ofChannels(Chunk chunk, JdbcClient jdbc) {
        Key channel = new Key("channel_id", Holds.CHANNEL, "channel");
        Key campaign = new Key("campaign_id", Holds.CAMPAIGN, null);
        return new DailyRules(chunk, jdbc, "ingest/channel_days_like.sql", channel, campaign, null);
    }

    static DailyRules ofWork(Chunk chunk, JdbcClient jdbc) {
        Key person = new Key("user_id", Holds.PERSON, "person");
        return new DailyRules(chunk, jdbc, "ingest/work_days_like.sql", person, person, "hours");
    }

    static DailyRules ofCosts(Chunk chunk, JdbcClient jdbc) {
        Key department = new Key("department", null, "department");
        Key item = new Key("item", null, null);
        return new DailyRules(chunk, jdbc, "ingest/department_costs_like.sql", department, item, "amount");
    }

    @Override
    Optional<String> identity(Item item) {
        return Optional.of(item.text(own(), "day").orElse("") + "\n" + named(item, whose) + "\n" + named(item, what));
    }

    private String named(Item item, Key key) {
        return (key.names() == null ? item.text(own(), key.column()) : item.linkTo(key.names())).orElse("");
    }

    @Override
    void check(Item item) {
        require(item, "day", "date");
        if (value != null) {
            require(item, value, value);
        }
        if (whose.field() != null && named(item, whose).isEmpty()) {
            item.reject(Problem.of(ProblemCode.MISSING_VALUE, own() + "." + whose.field()));
        }
    }

    @Override
    void matchResolved(List<Item> items) {
        jdbc.sql(Sql.of(sql))
                .param("days", texts(items, "day"))
                .param("whose", texts(items, whose.column()))
                .param("what", texts(items, what.column()))
                .query(row -> {
                    Item item = items.get(row.getInt("n") - 1);
                    item.id = row.getLong("id");
                    item.isNew = false;
                });
    }

    private @Nullable String[] texts(List<Item> items, String column) {
        return items.stream().map(item -> item.text(own(), column).orElse(null)).toArray(String[]::new);
    }

    @Override
    void complete(Item item, Staged own, Ids ids) {
        if (own.isNew) {
            own.put("recorded_at", chunk.now.toString());
            if (what.names() == null) {
                own.fill(Map.of(what.column(), ""));
            }
        }
    }
}
