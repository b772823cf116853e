package io.fukan.records;

import io.fukan.access.LeadScope;
import io.fukan.access.Right;
import io.fukan.access.Viewer;
import io.fukan.activity.ActivityKind;
import io.fukan.activity.CallOutcome;
import io.fukan.database.Sql;
import io.fukan.handoff.HandoffStatus;
import io.fukan.handoff.RejectionReason;
import io.fukan.lead.Stage;
import io.fukan.organisation.Department;
import io.fukan.organisation.Role;
import io.fukan.quality.Quality;
import io.fukan.record.Labelled;
import io.fukan.setting.Company;
import io.fukan.time.Period;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Handoffs as those see them who are to answer or have offered them; a fixed number of statements per page. */
@Service
@Transactional(readOnly = true)
public class Inbox {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int ANSWERED_DAYS = 90;

    private final Company company;
    private final JdbcClient jdbc;

    Inbox(Company company, JdbcClient jdbc) {
        this.company = company;
        this.jdbc = jdbc;
    }

    /** What to look at. */
    public enum Box implements Labelled {
        /** Waits for the viewer, the viewer's department or - for a manager - the team; for administrators all that waits. */
        TO_ANSWER,
        /** Offered by the viewer or the team: what waits, and the answers of the last 90 days. */
        SENT,
        /** Answered by the viewer or the team in the last 90 days. */
        ANSWERED;

        @Override
        public String messagePrefix() {
            return "inboxBox";
        }
    }

    /**
     * How much lies there.
     *
     * @param toAnswer waits for the viewer
     * @param late of these after their last day
     * @param awaited offered by the viewer and not answered
     */
    public record Counts(long toAnswer, long late, long awaited) {}

    /**
     * What one department handed to another.
     *
     * @param medianHours until an answer, on the clock; null: unknown
     */
    public record Flow(
            Department from,
            Department to,
            long offered,
            long accepted,
            long returned,
            long pending,
            long late,
            @Nullable BigDecimal medianHours) {}

    public Counts counts(Viewer viewer) {
        return statement("records/inbox-counts.sql", "and h.status = 'PENDING'", viewer)
                .param("today", company.today())
                .query(Counts.class)
                .single();
    }

    /** One page of a box: what waits first, the most urgent on top; then the latest answers. */
    public List<InboxEntry> page(Box box, Paging paging, Viewer viewer) {
        return statement("records/inbox.sql", condition(box, viewer), viewer)
                .param("since", company.today().minusDays(ANSWERED_DAYS))
                .param("english", isEnglish(viewer))
                .param("size", paging.size())
                .param("offset", paging.offset())
                .query((row, n) -> entry(new Columns(row), viewer))
                .list();
    }

    /** One handoff, whatever box it lies in. */
    public Optional<InboxEntry> one(long id, Viewer viewer) {
        return statement("records/inbox.sql", "and h.id = :id", viewer)
                .param("id", id)
                .param("english", isEnglish(viewer))
                .param("size", 1)
                .param("offset", 0)
                .query((row, n) -> entry(new Columns(row), viewer))
                .optional();
    }

    /** What was handed over in these days, by departments, as far as the viewer may read it. */
    public List<Flow> flow(Period offered, Viewer viewer) {
        LeadScope scope = LeadScope.of(viewer);
        return jdbc.sql(Sql.of("records/handoff-flow.sql", Map.of("scope", scope.gathered("h.root"))))
                .params(scope.params())
                .param("from", offered.from())
                .param("until", offered.until())
                .param("today", company.today())
                .query((result, n) -> {
                    Columns row = new Columns(result);
                    return new Flow(
                            row.one("from_department", Department.class),
                            row.one("to_department", Department.class),
                            row.id("offered"),
                            row.id("accepted"),
                            row.id("returned"),
                            row.id("pending"),
                            row.id("late"),
                            row.numberOrNull("median_hours"));
                })
                .list();
    }

    private static String condition(Box box, Viewer viewer) {
        boolean all = viewer.role() == Role.ADMIN;
        return switch (box) {
            case TO_ANSWER -> "and h.status = 'PENDING'" + (all ? "" : " and x.is_addressed");
            case SENT -> "and (h.status = 'PENDING' or h.decided_at >= :since)" + (all ? "" : " and x.is_given");
            case ANSWERED -> "and h.status <> 'PENDING' and h.decided_at >= :since" + (all ? "" : " and x.is_taken");
        };
    }

    private static boolean isEnglish(Viewer viewer) {
        return viewer.locale().getLanguage().equals("en");
    }

    private StatementSpec statement(String file, String box, Viewer viewer) {
        LeadScope scope = LeadScope.of(viewer);
        String people = Sql.of("access/people.sql");
        String from =
                Sql.of("records/inbox-from.sql", Map.of("people", people, "box", box, "scope", scope.on("h.root")));
        return jdbc.sql(Sql.of(file, Map.of("from", from))).params(scope.params());
    }

    private static InboxEntry entry(Columns row, Viewer viewer) throws SQLException {
        HandoffStatus status = row.one("status", HandoffStatus.class);
        Long account = row.idOrNull("account_id");
        Long appointment = row.idOrNull("appointment_id");
        return new InboxEntry(
                row.id("id"),
                row.id("lead_id"),
                row.one("from_department", Department.class),
                row.one("to_department", Department.class),
                status,
                row.named("giver"),
                row.named("taker"),
                row.instant("offered_at"),
                row.day("due_on"),
                row.named("decider"),
                row.instantOrNull("decided_at"),
                row.oneOrNull("return_reason", RejectionReason.class),
                row.textOrNull("note"),
                row.textOrNull("comment"),
                status == HandoffStatus.PENDING && viewer.may(Right.HANDOFFS_ANSWER) && row.flag("is_addressed"),
                row.one("stage", Stage.class),
                row.one("quality", Quality.class),
                account == null
                        ? null
                        : new InboxEntry.Firm(
                                account,
                                row.text("account_name"),
                                row.textOrNull("industry"),
                                row.integerOrNull("employees"),
                                row.textOrNull("region")),
                row.contact(viewer.seesContacts()),
                appointment == null ? null : meeting(appointment, row),
                row.id("calls"),
                viewer.may(Right.CALLS_LOG) ? address(row.textOrNull("recording")) : null,
                viewer.may(Right.CALLS_LOG) ? said(row.textOrNull("said")) : List.of(),
                viewer.may(Right.CALLS_LOG) ? heard(row.textOrNull("heard")) : List.of());
    }

    private static InboxEntry.Meeting meeting(long id, Columns row) throws SQLException {
        return new InboxEntry.Meeting(
                id,
                row.instantOrNull("scheduled_at"),
                row.dayOrNull("scheduled_on"),
                row.textOrNull("place"),
                row.textOrNull("appointment_note"),
                row.named("visitor"),
                row.flagOrNull("criteria_met"),
                row.textOrNull("override_reason"));
    }

    /** Only what a browser opens as a page: an imported field may hold anything. */
    private static @Nullable String address(@Nullable String text) {
        return text != null && text.matches("https?://[^\\s\"<>]+") ? text : null;
    }

    private static List<InboxEntry.Said> said(@Nullable String json) {
        if (json == null) {
            return List.of();
        }
        return JSON.readTree(json).valueStream().map(Inbox::said).toList();
    }

    private static List<InboxEntry.Heard> heard(@Nullable String json) {
        if (json == null) {
            return List.of();
        }
        return JSON.readTree(json)
                .valueStream()
                .map(line -> new InboxEntry.Heard(
                        line.get("asked").asString(),
                        line.path("answer").asStringOpt().orElse(null),
                        line.path("note").asStringOpt().orElse(null)))
                .toList();
    }

    private static InboxEntry.Said said(JsonNode line) {
        String outcome = line.path("outcome").asStringOpt().orElse(null);
        return new InboxEntry.Said(
                OffsetDateTime.parse(line.get("at").asString()).toInstant(),
                ActivityKind.valueOf(line.get("kind").asString()),
                outcome == null ? null : CallOutcome.valueOf(outcome),
                line.path("who").asStringOpt().orElse(null),
                line.get("said").asString());
    }
}
