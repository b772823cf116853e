package io.fukan.records;

import io.fukan.access.LeadRights;
import io.fukan.access.LeadScope;
import io.fukan.access.Right;
import io.fukan.access.Viewer;
import io.fukan.activity.ActivityKind;
import io.fukan.activity.CallOutcome;
import io.fukan.appointment.AppointmentStatus;
import io.fukan.database.Sql;
import io.fukan.handoff.HandoffStatus;
import io.fukan.handoff.RejectionReason;
import io.fukan.lead.Stage;
import io.fukan.lead.Track;
import io.fukan.organisation.Department;
import io.fukan.quality.Quality;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What happened with one lead, deal, company or customer, and what stands beside it; a fixed number of statements. */
@Service
@Transactional(readOnly = true)
public class LeadStory {

    /** Entries shown at most. */
    public static final int MOST = 300;

    private static final int MOST_OF_ACCOUNT = 40;
    private static final int MOST_COLLEAGUES = 20;
    private static final int MOST_INTERESTS = 3;

    private final JdbcClient jdbc;
    private final LeadRights rights;

    LeadStory(JdbcClient jdbc, LeadRights rights) {
        this.jdbc = jdbc;
        this.rights = rights;
    }

    /** An appointment of the lead. */
    public record AppointmentLine(
            long id,
            int cycle,
            AppointmentStatus status,
            Instant bookedAt,
            @Nullable Instant scheduledAt,
            @Nullable LocalDate scheduledOn,
            @Nullable String place,
            @Nullable Named setter,
            @Nullable Named assigned) {}

    /** A handoff of the lead. */
    public record HandoffLine(
            long id,
            HandoffStatus status,
            Department from,
            Department to,
            Instant offeredAt,
            LocalDate dueOn,
            @Nullable String note,
            @Nullable String comment,
            @Nullable RejectionReason returnReason,
            @Nullable Named giver,
            @Nullable Named taker) {}

    /**
     * Another lead of the same company.
     *
     * @param cell place in the score grid, A1 to D4; null: not scored
     * @param interests what they did of their own accord last, latest first; at most {@value #MOST_INTERESTS}
     */
    public record Colleague(
            long leadId,
            @Nullable ContactShown contact,
            Track track,
            Stage stage,
            @Nullable Named owner,
            Quality quality,
            @Nullable String cell,
            @Nullable LocalDate lastTouchedOn,
            List<Interest> interests) {}

    /** Somebody of the same company of whom there is no lead. */
    public record Acquaintance(
            ContactShown contact,
            boolean keyPerson,
            @Nullable LocalDate lastTouchedOn,
            List<Interest> interests) {}

    /** Something that a prospect did: a visit, a download, a mail to us. */
    public record Interest(ActivityKind kind, @Nullable String subject, LocalDate day) {}

    /** Everything that happened with a lead, latest first; calls only for those who may read calls. */
    public List<StoryEntry> ofLead(long leadId, Viewer viewer) {
        rights.checkRead(viewer, leadId);
        Map<String, String> fragments =
                Map.of("answers", Sql.of("records/survey-answers.sql"), "meets p", meets("p"), "meets c", meets("c"));
        return jdbc.sql(Sql.of("records/lead-story.sql", fragments))
                .param("lead", leadId)
                .param("calls", viewer.may(Right.CALLS_LOG))
                .param("most", MOST)
                .query((row, n) -> entry(row, false))
                .list();
    }

    /**
     * Everything that happened with a deal, latest first.
     *
     * @param amounts whether its amounts are for this viewer
     */
    public List<StoryEntry> ofDeal(long dealId, long root, boolean amounts, Viewer viewer) {
        rights.checkRead(viewer, root);
        return jdbc.sql(Sql.of("records/deal-story.sql"))
                .param("deal", dealId)
                .param("calls", viewer.may(Right.CALLS_LOG))
                .param("amounts", amounts)
                .param("most", MOST)
                .query((row, n) -> entry(row, false))
                .list();
    }

    /** Everything that happened with a customer since the contract, latest first. */
    public List<StoryEntry> ofCustomer(long customerId, long root, Viewer viewer) {
        rights.checkRead(viewer, root);
        return jdbc.sql(Sql.of("records/customer-story.sql"))
                .param("customer", customerId)
                .param("calls", viewer.may(Right.CALLS_LOG))
                .param("amounts", viewer.may(Right.DEAL_AMOUNTS_READ))
                .param("most", MOST)
                .query((row, n) -> entry(row, false))
                .list();
    }

    /** What happened with a company's leads, deals and contracts as far as the viewer may read them, latest first. */
    public List<StoryEntry> ofAccount(long accountId, Viewer viewer) {
        LeadScope scope = LeadScope.of(viewer);
        Map<String, String> fragments = Map.of(
                "lead scope", scope.on("l.id"),
                "deal scope", scope.on("o.root"),
                "customer scope", scope.on("k.root"),
                "person", ContactShown.name(viewer),
                "answers", Sql.of("records/survey-answers.sql"),
                "meets p", meets("p"),
                "meets c", meets("c"));
        return jdbc.sql(Sql.of("records/account-story.sql", fragments))
                .params(scope.params())
                .param("account", accountId)
                .param("calls", viewer.may(Right.CALLS_LOG))
                .param("most", MOST_OF_ACCOUNT)
                .query((row, n) -> entry(row, true))
                .list();
    }

    /** How many calls ended how: all that marketing learns of calls. */
    public Map<CallOutcome, Long> callCounts(long leadId, Viewer viewer) {
        rights.checkRead(viewer, leadId);
        Map<CallOutcome, Long> counts = new EnumMap<>(CallOutcome.class);
        jdbc.sql(Sql.of("records/call-counts.sql")).param("lead", leadId).query(row -> {
            String outcome = row.getString("outcome");
            if (outcome != null) {
                counts.put(CallOutcome.valueOf(outcome), row.getLong("calls"));
            }
        });
        return counts;
    }

    /** The lead's appointments, latest booked first. */
    public List<AppointmentLine> appointments(long leadId, Viewer viewer) {
        rights.checkRead(viewer, leadId);
        return jdbc.sql(Sql.of("records/lead-appointments.sql"))
                .param("lead", leadId)
                .query((row, n) -> appointment(new Columns(row)))
                .list();
    }

    /** The lead's handoffs, latest first. */
    public List<HandoffLine> handoffs(long leadId, Viewer viewer) {
        rights.checkRead(viewer, leadId);
        return jdbc.sql(Sql.of("records/lead-handoffs.sql"))
                .param("lead", leadId)
                .query((row, n) -> handoff(new Columns(row)))
                .list();
    }

    /**
     * Other leads of a company, as far as the viewer may read them; at most 20, the latest.
     *
     * @param except the lead beside which they are shown
     */
    public List<Colleague> colleagues(long accountId, @Nullable Long except, Viewer viewer) {
        LeadScope scope = LeadScope.of(viewer);
        List<Colleague> found = jdbc.sql(Sql.of("records/colleagues.sql", Map.of("scope", scope.on("l.id"))))
                .params(scope.params())
                .param("account", accountId)
                .param("except", except, Types.BIGINT)
                .param("most", MOST_COLLEAGUES)
                .query((row, n) -> colleague(new Columns(row), viewer))
                .list();
        interests("a.lead_id", found.stream().collect(Collectors.toMap(Colleague::leadId, Colleague::interests)));
        return found;
    }

    /**
     * People of a company of whom there is no lead; at most 20, key persons first.
     *
     * @param leadId a lead of the company that the viewer may read: it opens the company's people
     */
    public List<Acquaintance> acquaintances(long accountId, long leadId, Viewer viewer) {
        rights.checkRead(viewer, leadId);
        List<Acquaintance> found = jdbc.sql(Sql.of("records/acquaintances.sql"))
                .param("account", accountId)
                .param("most", MOST_COLLEAGUES)
                .query((row, n) -> acquaintance(new Columns(row), viewer))
                .list();
        interests(
                "a.lead_id is null and a.contact_id",
                found.stream().collect(Collectors.toMap(one -> one.contact().id(), Acquaintance::interests)));
        return found;
    }

    /** @param whose SQL of whose an act is */
    private void interests(String whose, Map<Long, List<Interest>> byId) {
        jdbc.sql(Sql.of("records/interests.sql", Map.of("whose", whose)))
                .param("ids", byId.keySet().toArray(Long[]::new))
                .param("most", MOST_INTERESTS)
                .query(result -> {
                    Columns row = new Columns(result);
                    byId.get(row.id("id"))
                            .add(new Interest(
                                    row.one("kind", ActivityKind.class), row.textOrNull("subject"), row.day("day")));
                });
    }

    /** When they meet, of an appointment or of a change to it: a day, or an instant with its Z. */
    private static String meets(String table) {
        return "coalesce(%1$s.scheduled_on::text, to_char(%1$s.scheduled_at at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"'))"
                .formatted(table);
    }

    private static StoryEntry entry(ResultSet result, boolean told) throws SQLException {
        Columns row = new Columns(result);
        return new StoryEntry(
                row.one("kind", StoryEntry.Kind.class),
                row.id("id"),
                row.instant("at"),
                row.dayOrNull("on_day"),
                row.text("what"),
                row.textOrNull("was"),
                row.idOrNull("person"),
                row.textOrNull("person_name"),
                row.textOrNull("said"),
                row.textOrNull("reason"),
                row.idOrNull("ref"),
                row.integer("cycle"),
                row.textOrNull("manner"),
                row.integerOrNull("seconds"),
                told ? row.named("about") : null);
    }

    private static AppointmentLine appointment(Columns row) throws SQLException {
        return new AppointmentLine(
                row.id("id"),
                row.integer("cycle"),
                row.one("status", AppointmentStatus.class),
                row.instant("booked_at"),
                row.instantOrNull("scheduled_at"),
                row.dayOrNull("scheduled_on"),
                row.textOrNull("place"),
                row.named("setter"),
                row.named("assigned"));
    }

    private static HandoffLine handoff(Columns row) throws SQLException {
        return new HandoffLine(
                row.id("id"),
                row.one("status", HandoffStatus.class),
                row.one("from_department", Department.class),
                row.one("to_department", Department.class),
                row.instant("offered_at"),
                row.day("due_on"),
                row.textOrNull("note"),
                row.textOrNull("comment"),
                row.oneOrNull("return_reason", RejectionReason.class),
                row.named("giver"),
                row.named("taker"));
    }

    private static Acquaintance acquaintance(Columns row, Viewer viewer) throws SQLException {
        return new Acquaintance(
                Objects.requireNonNull(row.contact(viewer.seesContacts())),
                row.flag("key_person"),
                row.dayOrNull("last_touched_on"),
                new ArrayList<>());
    }

    private static Colleague colleague(Columns row, Viewer viewer) throws SQLException {
        return new Colleague(
                row.id("id"),
                row.contact(viewer.seesContacts()),
                row.one("track", Track.class),
                row.one("stage", Stage.class),
                row.named("owner"),
                row.one("quality", Quality.class),
                row.textOrNull("cell"),
                row.dayOrNull("last_touched_on"),
                new ArrayList<>());
    }
}
