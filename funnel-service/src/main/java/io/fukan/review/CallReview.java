package io.fukan.review;

import io.fukan.access.NotAllowed;
import io.fukan.access.Viewer;
import io.fukan.activity.Activities;
import io.fukan.activity.Activity;
import io.fukan.audit.AuditAction;
import io.fukan.audit.AuditLog;
import io.fukan.conversation.Conversations;
import io.fukan.conversation.Speaker;
import io.fukan.conversation.Transcript;
import io.fukan.conversation.TranscriptSource;
import io.fukan.conversation.Utterance;
import io.fukan.database.Sql;
import io.fukan.notice.Notice;
import io.fukan.notice.NoticeKind;
import io.fukan.notice.Notices;
import io.fukan.organisation.Role;
import io.fukan.organisation.User;
import io.fukan.organisation.Users;
import io.fukan.record.InvalidValue;
import io.fukan.record.NoSuchRecord;
import io.fukan.record.Reason;
import io.fukan.work.CallLogging;
import io.fukan.work.Entered;
import java.sql.Types;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is done with a call afterwards: its words kept or forgotten, comments, and putting it up as an example. */
@Service
@Transactional
public class CallReview {

    private static final String TRANSCRIPT = "transcript";
    private static final String EXAMPLE = "callExample";
    private static final int LATEST_SECOND = 24 * 60 * 60;

    private final CallSheets sheets;
    private final CallLogging logging;
    private final Conversations conversations;
    private final Activities activities;
    private final Users users;
    private final Notices notices;
    private final AuditLog audit;
    private final JdbcClient jdbc;
    private final Clock clock;

    CallReview(
            CallSheets sheets,
            CallLogging logging,
            Conversations conversations,
            Activities activities,
            Users users,
            Notices notices,
            AuditLog audit,
            JdbcClient jdbc,
            Clock clock) {
        this.sheets = sheets;
        this.logging = logging;
        this.conversations = conversations;
        this.activities = activities;
        this.users = users;
        this.notices = notices;
        this.audit = audit;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Whether the viewer may keep, name and erase the words of a call: whoever made it, or answers for its lead. */
    @Transactional(readOnly = true)
    public boolean mayTranscribe(CallSheet call, Viewer viewer) {
        return call.isOfOwnScope() && logging.mayCorrect(activities.get(call.id()), viewer);
    }

    /** Whether the viewer may put a call up as an example: who answers for the work of others. */
    public boolean mayMark(CallSheet call, Viewer viewer) {
        return call.isOfOwnScope() && (viewer.role() == Role.ADMIN || viewer.role() == Role.MANAGER);
    }

    /** Whether the viewer may take a comment away: whoever wrote it, or an administrator. */
    public boolean mayDelete(CallSheet.Comment comment, Viewer viewer) {
        return comment.writer().id() == viewer.userId() || viewer.role() == Role.ADMIN;
    }

    /** Keeps the words of a call instead of any before. */
    public Transcript transcribe(long callId, List<Utterance> utterances, Viewer viewer) {
        Activity call = transcribable(callId, viewer);
        String rep = call.repId() == null
                ? null
                : users.findById(call.repId()).map(User::displayName).orElse(null);
        audit.record(AuditAction.CREATED, TRANSCRIPT, callId, null);
        return conversations.keep(call, TranscriptSource.UPLOAD, utterances, rep, viewer.userId());
    }

    /** Says who speaks under which label. */
    public Transcript name(long callId, Map<String, Speaker> who, Viewer viewer) {
        transcribable(callId, viewer);
        return conversations.name(callId, who);
    }

    /** Forgets the words of a call; the call itself stays. */
    public void erase(long callId, Viewer viewer) {
        transcribable(callId, viewer);
        conversations.erase(callId);
        audit.record(AuditAction.DELETED, TRANSCRIPT, callId, null);
    }

    /**
     * Says something of a call; whoever made it is told.
     *
     * @param atSeconds the place it speaks of; null: the call as a whole
     * @throws InvalidValue COMMENT_MISSING, and at what cannot be
     */
    public long comment(long callId, @Nullable Integer atSeconds, @Nullable String text, Viewer viewer) {
        CallSheet call = sheets.get(callId, viewer);
        String words = Entered.note("text", text);
        if (words == null) {
            throw new InvalidValue("text", "COMMENT_MISSING");
        }
        if (atSeconds != null && (atSeconds < 0 || atSeconds > LATEST_SECOND)) {
            throw new InvalidValue("atSeconds", "OUT_OF_RANGE", 0, LATEST_SECOND);
        }
        long id = jdbc.sql(Sql.of("review/add-comment.sql"))
                .param("call", callId)
                .param("at", atSeconds, Types.INTEGER)
                .param("text", words)
                .param("writer", viewer.userId())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
        if (call.rep() != null && call.leadId() != null) {
            Notice notice = Notice.ofLead(
                    NoticeKind.CALL_COMMENT, "call:" + callId + ":comment:" + id, call.leadId(), viewer.userId());
            notices.tell(notice, Set.of(call.rep().id()));
        }
        return id;
    }

    /** Takes a comment away. */
    public void deleteComment(long callId, long commentId, Viewer viewer) {
        CallSheet.Comment comment = sheets.get(callId, viewer).comments().stream()
                .filter(one -> one.id() == commentId)
                .findFirst()
                .orElseThrow(() -> new NoSuchRecord("comment", commentId));
        require(mayDelete(comment, viewer), "delete comment " + commentId);
        jdbc.sql("delete from call_comment where id = ?").param(commentId).update();
    }

    /**
     * Puts a call up as an example (お手本): everybody who calls may read it from then on, but for whom it was with.
     *
     * @param reason what is to be learned from it
     */
    public void mark(long callId, @Nullable String reason, Viewer viewer) {
        require(mayMark(sheets.get(callId, viewer), viewer), "mark call " + callId);
        jdbc.sql(Sql.of("review/mark.sql"))
                .param("call", callId)
                .param("reason", Reason.required(Entered.note("reason", reason)))
                .param("by", viewer.userId())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        audit.record(AuditAction.CREATED, EXAMPLE, callId, null);
    }

    /** It is no example any more. */
    public void unmark(long callId, Viewer viewer) {
        require(mayMark(sheets.get(callId, viewer), viewer), "unmark call " + callId);
        jdbc.sql("delete from call_example where call_id = ?").param(callId).update();
        audit.record(AuditAction.DELETED, EXAMPLE, callId, null);
    }

    private Activity transcribable(long callId, Viewer viewer) {
        require(mayTranscribe(sheets.get(callId, viewer), viewer), "transcribe call " + callId);
        return activities.get(callId);
    }

    private static void require(boolean allowed, String deed) {
        if (!allowed) {
            throw new NotAllowed(deed);
        }
    }
}
