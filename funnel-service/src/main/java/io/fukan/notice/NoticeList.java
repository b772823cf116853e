package io.fukan.notice;

import io.fukan.access.LeadScope;
import io.fukan.access.Viewer;
import io.fukan.database.Sql;
import io.fukan.record.NoSuchRecord;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a reader was told, and has read. */
@Component
@Transactional(readOnly = true)
public class NoticeList {

    private final JdbcClient jdbc;
    private final Clock clock;

    NoticeList(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** How many the reader has not read; 100 stands for a hundred or more. */
    public int unread(Viewer viewer) {
        LeadScope scope = LeadScope.of(viewer);
        return jdbc.sql(Sql.of("notice/unread.sql", Map.of("scope", scope.on("n.root"))))
                .params(scope.params())
                .query(Integer.class)
                .single();
    }

    /**
     * Notices, latest first.
     *
     * @param unread only those not read yet
     */
    public List<NoticeLine> page(boolean unread, int page, int size, Viewer viewer) {
        return lines(unread ? "and n.read_at is null" : "", null, size, (long) page * size, viewer);
    }

    /** The notice, if it is the reader's and its record may be seen. */
    public Optional<NoticeLine> one(long id, Viewer viewer) {
        return lines("and n.id = :id", id, 1, 0, viewer).stream().findFirst();
    }

    /**
     * Notes that it was read.
     *
     * @throws NoSuchRecord when it is not the reader's
     */
    @Transactional
    public NoticeLine read(long id, Viewer viewer) {
        NoticeLine line = one(id, viewer).orElseThrow(() -> new NoSuchRecord("notice", id));
        markRead(id, viewer);
        return line;
    }

    /** Notes that all were read. */
    @Transactional
    public int readAll(Viewer viewer) {
        return markRead(null, viewer);
    }

    private int markRead(@Nullable Long id, Viewer viewer) {
        return jdbc.sql(Sql.of("notice/read.sql"))
                .param("user", viewer.userId())
                .param("id", id)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private List<NoticeLine> lines(String condition, @Nullable Long id, int size, long offset, Viewer viewer) {
        LeadScope scope = LeadScope.of(viewer);
        String sql = Sql.of("notice/lines.sql", Map.of("scope", scope.on("n.root"), "condition", condition));
        return jdbc.sql(sql)
                .params(scope.params())
                .param("id", id)
                .param("sees_contacts", viewer.seesContacts())
                .param("size", size)
                .param("offset", offset)
                .query(NoticeList::line)
                .list();
    }

    private static NoticeLine line(ResultSet row, int number) throws SQLException {
        return new NoticeLine(
                row.getLong("id"),
                NoticeKind.valueOf(row.getString("kind")),
                row.getString("occasion"),
                row.getObject("lead_id", Long.class),
                row.getObject("opportunity_id", Long.class),
                row.getString("actor"),
                row.getString("word"),
                instant(row, "moment"),
                row.getObject("day", LocalDate.class),
                row.getObject("told_at", OffsetDateTime.class).toInstant(),
                instant(row, "read_at"),
                row.getString("company"),
                row.getString("person"),
                row.getString("deal"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
