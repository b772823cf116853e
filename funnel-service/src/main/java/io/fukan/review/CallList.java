package io.fukan.review;

import io.fukan.access.LeadScope;
import io.fukan.access.NotAllowed;
import io.fukan.access.Right;
import io.fukan.access.Viewer;
import io.fukan.activity.CallOutcome;
import io.fukan.activity.Direction;
import io.fukan.database.Sql;
import io.fukan.records.Columns;
import io.fukan.records.Conditions;
import io.fukan.records.Listing;
import io.fukan.text.Folding;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.MappedQuerySpec;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Finds calls by what was said and by what is known of them; two statements per page. */
@Service
@Transactional(readOnly = true)
public class CallList {

    private static final int MOST_WORDS = 6;

    /** More is nothing that anybody would go through. */
    private static final int MOST = 100_000;

    private static final String NO_EXCERPT =
            "left join lateral (select null::text as text, null::integer as second) x on true";

    private final JdbcClient jdbc;

    CallList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One page, as far as the viewer may read it.
     *
     * @throws NotAllowed when it is asked for another person's calls by somebody who may not compare persons
     */
    public Listing<CallRow> page(CallQuery query, Viewer viewer) {
        check(query, viewer);
        Conditions conditions = conditions(query, viewer);
        long total = statement("review/calls-count.sql", Map.of(), conditions, viewer)
                .query(Long.class)
                .single();
        List<CallRow> rows = total <= query.paging().offset()
                ? List.of()
                : rows(conditions, query.paging().size(), query.paging().offset(), viewer)
                        .list();
        return new Listing<>(rows, total, query.paging());
    }

    /** All of them, the latest {@link #MOST} at most; within a transaction, and closed by whoever reads. */
    @Transactional(readOnly = true, propagation = Propagation.MANDATORY)
    Stream<CallRow> all(CallQuery query, Viewer viewer) {
        check(query, viewer);
        return rows(conditions(query, viewer), MOST, 0, viewer).stream();
    }

    private static void check(CallQuery query, Viewer viewer) {
        if (query.isOfAnother(viewer) && !viewer.may(Right.PERSONS_COMPARED)) {
            throw new NotAllowed("compare persons");
        }
    }

    private MappedQuerySpec<CallRow> rows(Conditions conditions, int size, long offset, Viewer viewer) {
        boolean searching = conditions.params().containsKey("word0");
        String excerpt = searching ? Sql.of("review/excerpt.sql") : NO_EXCERPT;
        return statement("review/calls.sql", Map.of("excerpt", excerpt), conditions, viewer)
                .param("size", size)
                .param("offset", offset)
                .query((row, n) -> read(row, viewer));
    }

    private static Conditions conditions(CallQuery query, Viewer viewer) {
        Conditions conditions = new Conditions()
                .when(!viewer.may(Right.CALLS_LOG), "false")
                .when(query.kind() == CallQuery.Kind.RECORDED, Sql.of("review/is-recorded.sql"))
                .when(query.kind() == CallQuery.Kind.TRANSCRIBED, "t.call_id is not null")
                .when(query.kind() == CallQuery.Kind.EXAMPLE, "e.call_id is not null")
                .choice(query.rep(), "v.rep_id", "rep")
                .when(query.outcome(), "v.outcome = :outcome", "outcome")
                .when(query.lead(), "v.lead_id = :lead", "lead")
                .days(query.occurred(), "v.occurred_at", "v.occurred_on", "occurred");
        List<String> words = words(query.search());
        for (int i = 0; i < words.size(); i++) {
            conditions.when("%" + Folding.escapeLike(words.get(i)) + "%", "t.search_text like :word" + i, "word" + i);
        }
        return conditions;
    }

    /** Each must have been said somewhere; folded as the transcript is. */
    private static List<String> words(String search) {
        String folded = Folding.fold(search);
        return folded.isEmpty() ? List.of() : List.of(folded.split(" ", MOST_WORDS));
    }

    private StatementSpec statement(String file, Map<String, String> more, Conditions conditions, Viewer viewer) {
        LeadScope scope = LeadScope.of(viewer);
        String from = Sql.of("review/calls-from.sql", Map.of("filters", conditions.sql(), "scope", scope.on("v.root")));
        Map<String, String> fragments = new HashMap<>(more);
        fragments.put("from", from);
        return jdbc.sql(Sql.of(file, fragments)).params(scope.params()).params(conditions.params());
    }

    private static CallRow read(ResultSet result, Viewer viewer) throws SQLException {
        Columns row = new Columns(result);
        boolean own = row.flag("in_scope");
        return new CallRow(
                row.id("id"),
                own ? row.id("lead_id") : null,
                row.instant("occurred_at"),
                row.dayOrNull("occurred_on"),
                row.oneOrNull("direction", Direction.class),
                row.oneOrNull("outcome", CallOutcome.class),
                row.integerOrNull("duration_seconds"),
                row.named("rep"),
                own ? row.textOrNull("company") : null,
                own && viewer.seesContacts() ? row.textOrNull("person") : null,
                row.numberOrNull("talk_ratio"),
                row.numberOrNull("speech_rate"),
                row.integerOrNull("rallies"),
                row.integerOrNull("silences"),
                row.flag("has_transcript"),
                own && row.flag("has_recording"),
                row.textOrNull("reason"),
                row.integer("comments"),
                row.textOrNull("excerpt"),
                row.integerOrNull("excerpt_second"));
    }
}
