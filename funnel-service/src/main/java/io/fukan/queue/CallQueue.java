package io.fukan.queue;

import io.fukan.access.Viewer;
import io.fukan.account.TargetTier;
import io.fukan.activity.ActivityKind;
import io.fukan.activity.CallOutcome;
import io.fukan.appointment.AppointmentStatus;
import io.fukan.database.Sql;
import io.fukan.handoff.RejectionReason;
import io.fukan.lead.Stage;
import io.fukan.lead.Track;
import io.fukan.quality.Quality;
import io.fukan.records.Columns;
import io.fukan.records.Paging;
import io.fukan.setting.Company;
import io.fukan.targeting.SignalKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the queue: whom to turn to next, the most pressing first. */
@Service
@Transactional(readOnly = true)
public class CallQueue {

    /** Entries of a band counted at most. */
    public static final int MOST_COUNTED = 1_000;

    /** So long before an agreed moment it comes to the front. */
    private static final Duration AHEAD = Duration.ofMinutes(10);

    /** So long a sign of interest lifts a lead above what is due. */
    private static final Duration SIGNAL_LASTS = Duration.ofDays(14);

    private static final int CELLS_IN_A_ROW = 4;
    private static final int NOT_SCORED = 17;

    private static final Map<String, String> BANDS = Arrays.stream(Band.values())
            .collect(Collectors.toMap(
                    band -> band.name().toLowerCase(Locale.ROOT),
                    band -> Sql.of("queue/is-" + band.name().toLowerCase(Locale.ROOT) + ".sql")
                            .strip()));

    private final JdbcClient jdbc;
    private final QueueAccess access;
    private final Company company;
    private final Clock clock;

    CallQueue(JdbcClient jdbc, QueueAccess access, Company company, Clock clock) {
        this.jdbc = jdbc;
        this.access = access;
        this.company = company;
        this.clock = clock;
    }

    /**
     * One page.
     *
     * @throws io.fukan.access.NotAllowed for somebody else's queue that the viewer may not see
     */
    public QueuePage page(QueueQuery query, Viewer viewer) {
        Map<Long, Band> order = order(query, query.paging().size() + 1, viewer);
        List<Long> ids = order.keySet().stream().limit(query.paging().size()).toList();
        return new QueuePage(rows(ids, order, viewer), query.paging(), order.size() > ids.size());
    }

    /**
     * From the page on at most so many, for a file.
     *
     * @throws io.fukan.access.NotAllowed as {@link #page}
     */
    public List<QueueRow> first(QueueQuery query, int most, Viewer viewer) {
        Map<Long, Band> order = order(query, most, viewer);
        return rows(order.keySet(), order, viewer);
    }

    private List<QueueRow> rows(Collection<Long> leads, Map<Long, Band> order, Viewer viewer) {
        return jdbc.sql(Sql.of("queue/rows.sql"))
                .param("leads", leads.toArray(Long[]::new))
                .query((row, n) -> read(row, order, viewer))
                .list();
    }

    /**
     * Whom to turn to next: the front of the queue. Whoever went down the list goes on there, unless an inquiry waits at the
     * front, whose clock runs.
     *
     * @param below the lead below the one that was just seen to; null: nobody went down
     */
    public Optional<Long> next(QueueQuery query, @Nullable Long below, Viewer viewer) {
        Map<Long, Band> front = order(query, 1, viewer);
        return below == null || front.containsValue(Band.CLOCK)
                ? front.keySet().stream().findFirst()
                : Optional.of(below);
    }

    /** The first leads that nobody owns of the viewer's team, best first. */
    List<Long> unowned(int most, Viewer viewer) {
        QueueQuery team = new QueueQuery(QueueQuery.Whose.TEAM, null, null, "", null, null, new Paging(0, most));
        return List.copyOf(order(team, most, viewer).keySet());
    }

    /** How many entries stand in each band, at most {@link #MOST_COUNTED} of each. */
    public Map<Band, Long> counts(QueueQuery query, Viewer viewer) {
        Map<Band, Long> counts = new EnumMap<>(Band.class);
        moments(jdbc.sql(Sql.of("queue/counts.sql", BANDS)))
                .param("queues", access.queues(query, viewer))
                .param("most", MOST_COUNTED)
                .query(row -> {
                    counts.put(Band.valueOf(row.getString("band")), row.getLong("entries"));
                });
        return counts;
    }

    /**
     * How many entries a query means, counted up to {@code most}.
     *
     * @throws io.fukan.access.NotAllowed for somebody else's queue that the viewer may not see
     */
    public long count(QueueQuery query, int most, Viewer viewer) {
        QueueQuery.Filter filter = query.filter(viewer);
        String band = query.band() == null
                ? ""
                : "and " + BANDS.get(query.band().name().toLowerCase(Locale.ROOT));
        return moments(jdbc.sql(Sql.of("queue/count.sql", Map.of("band", band, "filters", filter.sql()))))
                .params(filter.params())
                .param("queues", access.queues(query, viewer))
                .param("most", most)
                .query(Long.class)
                .single();
    }

    private Map<Long, Band> order(QueueQuery query, int size, Viewer viewer) {
        QueueQuery.Filter filter = query.filter(viewer);
        Map<String, String> fragments = new HashMap<>(BANDS);
        fragments.put("filters", filter.sql());
        long offset = query.paging().offset();
        Map<Long, Band> order = new LinkedHashMap<>();
        moments(jdbc.sql(Sql.of("queue/next.sql", fragments)))
                .params(filter.params())
                .param("queues", access.queues(query, viewer))
                .param("band", query.band() == null ? "" : query.band().name())
                .param("most", offset + size)
                .param("size", size)
                .param("offset", offset)
                .query(row -> {
                    order.put(row.getLong("lead_id"), Band.valueOf(row.getString("band")));
                });
        return order;
    }

    private StatementSpec moments(StatementSpec statement) {
        Instant now = clock.instant();
        return statement
                .param("soon", now.plus(AHEAD).atOffset(ZoneOffset.UTC))
                .param("signals", now.minus(SIGNAL_LASTS).atOffset(ZoneOffset.UTC))
                .param("today", company.today());
    }

    private static QueueRow read(ResultSet result, Map<Long, Band> bands, Viewer viewer) throws SQLException {
        Columns row = new Columns(result);
        return new QueueRow(
                row.id("id"),
                bands.get(row.id("id")),
                row.contact(viewer.seesContacts()),
                row.named("account"),
                row.textOrNull("channel"),
                row.named("owner"),
                row.one("track", Track.class),
                row.one("stage", Stage.class),
                row.integer("cycle"),
                row.one("quality", Quality.class),
                cell(row.integer("cell")),
                tier(row.integer("tier")),
                row.instantOrNull("clock_due_at"),
                row.instantOrNull("inquired_at"),
                row.textOrNull("inquiry"),
                row.integer("attempts"),
                row.oneOrNull("last_outcome", CallOutcome.class),
                row.instantOrNull("last_called_at"),
                row.textOrNull("next_action"),
                row.dayOrNull("next_action_on"),
                row.instantOrNull("next_action_at"),
                row.instant("acquired_at"),
                row.oneOrNull("return_reason", RejectionReason.class),
                row.textOrNull("return_comment"),
                row.oneOrNull("meeting_off", AppointmentStatus.class),
                signal(row));
    }

    private static QueueRow.@Nullable Signal signal(Columns row) throws SQLException {
        Instant at = row.instantOrNull("signal_at");
        ActivityKind kind = row.oneOrNull("signal_kind", ActivityKind.class);
        SignalKind news = row.oneOrNull("news_kind", SignalKind.class);
        String subject = row.textOrNull(kind == null ? "news_title" : "signal_subject");
        return at == null || kind == null && news == null ? null : new QueueRow.Signal(kind, news, subject, at);
    }

    /** 1 is A. */
    private static @Nullable TargetTier tier(int place) {
        return place > TargetTier.values().length ? null : TargetTier.values()[place - 1];
    }

    /** 1 is A1, 4 is A4, 5 is B1. */
    private static @Nullable String cell(int place) {
        return place >= NOT_SCORED
                ? null
                : "" + (char) ('A' + (place - 1) / CELLS_IN_A_ROW) + ((place - 1) % CELLS_IN_A_ROW + 1);
    }
}
