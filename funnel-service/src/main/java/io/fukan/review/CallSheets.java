package io.fukan.review;

import io.fukan.access.LeadScope;
import io.fukan.access.Right;
import io.fukan.access.Viewer;
import io.fukan.activity.CallOutcome;
import io.fukan.activity.Direction;
import io.fukan.conversation.CallSpeech;
import io.fukan.conversation.CallSpeeches;
import io.fukan.conversation.Transcript;
import io.fukan.conversation.Transcripts;
import io.fukan.database.Sql;
import io.fukan.record.NoSuchRecord;
import io.fukan.records.Columns;
import io.fukan.review.CallSheet.Comment;
import io.fukan.review.CallSheet.Example;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads calls one by one. Who may read the lead may read the call; an example may be read by everybody who calls, but for
 * whom it was with.
 */
@Service
@Transactional(readOnly = true)
public class CallSheets {

    private final CallSpeeches speeches;
    private final Transcripts transcripts;
    private final JdbcClient jdbc;

    CallSheets(CallSpeeches speeches, Transcripts transcripts, JdbcClient jdbc) {
        this.speeches = speeches;
        this.transcripts = transcripts;
        this.jdbc = jdbc;
    }

    /** @throws NoSuchRecord when there is none that the viewer may read */
    public CallSheet get(long callId, Viewer viewer) {
        return find(callId, viewer).orElseThrow(() -> new NoSuchRecord("call", callId));
    }

    /**
     * The words of a call.
     *
     * @throws NoSuchRecord when the viewer may not read the call, or there are none
     */
    public Transcript transcript(long callId, Viewer viewer) {
        return Optional.of(get(callId, viewer))
                .filter(CallSheet::hasTranscript)
                .flatMap(sheet -> transcripts.findById(callId))
                .orElseThrow(() -> new NoSuchRecord("transcript of call", callId));
    }

    private Optional<CallSheet> find(long callId, Viewer viewer) {
        if (!viewer.may(Right.CALLS_LOG)) {
            return Optional.empty();
        }
        LeadScope scope = LeadScope.of(viewer);
        Optional<CallSpeech> speech = speeches.findById(callId);
        List<Comment> comments = comments(callId);
        return jdbc.sql(Sql.of("review/call.sql", Map.of("scope", scope.on("v.root"))))
                .params(scope.params())
                .param("call", callId)
                .query((row, n) -> sheet(row, viewer, speech, comments))
                .optional();
    }

    private List<Comment> comments(long callId) {
        return jdbc.sql(Sql.of("review/comments.sql"))
                .param("call", callId)
                .query((result, n) -> {
                    Columns row = new Columns(result);
                    return new Comment(
                            row.id("id"),
                            row.integerOrNull("at_seconds"),
                            row.text("text"),
                            Objects.requireNonNull(row.named("writer")),
                            row.instant("written_at"));
                })
                .list();
    }

    private static CallSheet sheet(ResultSet result, Viewer viewer, Optional<CallSpeech> speech, List<Comment> comments)
            throws SQLException {
        Columns row = new Columns(result);
        boolean own = row.flag("in_scope");
        return new CallSheet(
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
                own ? row.textOrNull("note") : null,
                own ? row.textOrNull("recording_url") : null,
                row.flag("by_telephone"),
                speech.flatMap(CallSpeech::speech).orElse(null),
                speech.map(CallSpeech::pitchVariation).orElse(null),
                row.flag("has_transcript"),
                example(row),
                comments);
    }

    private static @Nullable Example example(Columns row) throws SQLException {
        return row.textOrNull("reason") == null
                ? null
                : new Example(
                        row.text("reason"), Objects.requireNonNull(row.named("marked")), row.instant("marked_at"));
    }
}
