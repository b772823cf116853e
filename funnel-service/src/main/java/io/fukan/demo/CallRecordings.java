package io.fukan.demo;

import io.fukan.activity.Activities;
import io.fukan.activity.Activity;
import io.fukan.conversation.Conversations;
import io.fukan.conversation.TranscriptSource;
import io.fukan.database.Sql;
import io.fukan.organisation.User;
import io.fukan.organisation.Users;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the words of calls as the telephone system tells them, and what managers say of some. */
@Component
@Order(7)
class CallRecordings implements Chapter {

    private static final int MILLIS = 1_000;

    private final Conversations conversations;
    private final Activities activities;
    private final Users users;
    private final FiledIds filed;
    private final InBatches inBatches;
    private final JdbcClient jdbc;

    CallRecordings(
            Conversations conversations,
            Activities activities,
            Users users,
            FiledIds filed,
            InBatches inBatches,
            JdbcClient jdbc) {
        this.conversations = conversations;
        this.activities = activities;
        this.users = users;
        this.filed = filed;
        this.inBatches = inBatches;
        this.jdbc = jdbc;
    }

    @Override
    @Transactional
    public void write(Story.Told story) {
        List<RecordedTalk> talks = story.chronicle().talks;
        Map<String, Long> ids =
                filed.ids("activity", talks.stream().map(RecordedTalk::call).toList());
        Set<Long> kept = new HashSet<>(
                jdbc.sql("select call_id from transcript").query(Long.class).list());
        inBatches.each(
                talks.stream()
                        .filter(talk -> !kept.contains(ids.get(talk.call())))
                        .toList(),
                talk -> keep(activities.get(ids.get(talk.call())), talk));
    }

    private void keep(Activity call, RecordedTalk recorded) {
        Talk talk = recorded.talk();
        conversations.keep(call, TranscriptSource.TELEPHONY, talk.words(), recorded.rep(), null);
        conversations.pitch(call, talk.pitch());
        Long manager = users.findById(call.repId()).map(User::managerId).orElse(null);
        if (manager == null) {
            return;
        }
        Instant nextDay = call.recordedAt().plus(1, ChronoUnit.DAYS);
        if (!talk.remark().isBlank()) {
            jdbc.sql(Sql.of("review/add-comment.sql"))
                    .param("call", call.id())
                    .param("at", talk.words().get(talk.words().size() / 2).start() / MILLIS)
                    .param("text", talk.remark())
                    .param("writer", manager)
                    .param("now", nextDay.atOffset(ZoneOffset.UTC))
                    .query(Long.class)
                    .single();
        }
        if (!talk.lesson().isBlank()) {
            jdbc.sql(Sql.of("review/mark.sql"))
                    .param("call", call.id())
                    .param("reason", talk.lesson())
                    .param("by", manager)
                    .param("now", nextDay.atOffset(ZoneOffset.UTC))
                    .update();
        }
    }
}
