package io.fukan.review;

import io.fukan.access.LeadRights;
import io.fukan.access.LeadScope;
import io.fukan.access.NotAllowed;
import io.fukan.access.Right;
import io.fukan.access.Viewer;
import io.fukan.activity.Activity;
import io.fukan.activity.CallOutcome;
import io.fukan.activity.Direction;
import io.fukan.audit.AuditAction;
import io.fukan.audit.AuditLog;
import io.fukan.database.Sql;
import io.fukan.lead.Leads;
import io.fukan.organisation.Role;
import io.fukan.record.InvalidValue;
import io.fukan.record.NoSuchRecord;
import io.fukan.records.Listing;
import io.fukan.records.Named;
import io.fukan.records.Paging;
import io.fukan.review.UnmatchedCall.Candidate;
import io.fukan.review.UnmatchedCall.Why;
import io.fukan.telephony.LeadsByNumber;
import io.fukan.telephony.TelephonyLog;
import io.fukan.work.People;
import io.fukan.work.Permissions;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Calls that wait for a person to say whose they are. Reps see their own; managers those of their people and, as
 * administrators, those of agents nobody knows.
 */
@Service
@Transactional
public class UnmatchedCalls {

    private static final int MOST_CANDIDATES = 8;

    private final TelephonyLog telephony;
    private final LeadsByNumber byNumber;
    private final Leads leads;
    private final LeadRights rights;
    private final Permissions permissions;
    private final People people;
    private final AuditLog audit;
    private final JdbcClient jdbc;

    UnmatchedCalls(
            TelephonyLog telephony,
            LeadsByNumber byNumber,
            Leads leads,
            LeadRights rights,
            Permissions permissions,
            People people,
            AuditLog audit,
            JdbcClient jdbc) {
        this.telephony = telephony;
        this.byNumber = byNumber;
        this.leads = leads;
        this.rights = rights;
        this.permissions = permissions;
        this.people = people;
        this.audit = audit;
        this.jdbc = jdbc;
    }

    /** One page, latest first; three statements. */
    @Transactional(readOnly = true)
    public Listing<UnmatchedCall> page(Paging paging, Viewer viewer) {
        List<UnmatchedCall> rows = found(null, paging.size(), paging.offset(), viewer);
        return new Listing<>(rows, count(viewer), paging);
    }

    /** How many wait for this viewer. */
    @Transactional(readOnly = true)
    public long count(Viewer viewer) {
        return viewer.may(Right.CALLS_LOG)
                ? statement("review/unmatched-count.sql", viewer)
                        .query(Long.class)
                        .single()
                : 0;
    }

    /**
     * Says whose call it is; it is logged with that lead.
     *
     * @param repId who made or took it; null: as told, or the viewer
     * @throws NoSuchRecord when the viewer sees no such call or lead
     * @throws io.fukan.record.IllegalMove when somebody else was faster
     */
    public Activity assign(long id, Long leadId, @Nullable Long repId, Viewer viewer) {
        UnmatchedCall call = get(id, viewer);
        rights.checkRead(viewer, leadId);
        if (!permissions.mayLog(viewer, leads.get(leadId))) {
            throw new NotAllowed("log a call with lead " + leadId);
        }
        return telephony.assign(id, leadId, rep(call, repId, viewer));
    }

    /** Puts a call aside that is nobody's; what was told of it is forgotten. */
    public void ignore(long id, Viewer viewer) {
        get(id, viewer);
        telephony.ignore(id, viewer.userId());
        audit.record(AuditAction.DELETED, "telephonyCall", id, null);
    }

    /** Only who answers for others may say that somebody else called. */
    private Long rep(UnmatchedCall call, @Nullable Long chosen, Viewer viewer) {
        if (call.rep() != null) {
            return call.rep().id();
        }
        if (chosen == null || chosen == viewer.userId()) {
            return viewer.userId();
        }
        boolean theirs = oversees(viewer) && people.assignable(viewer).stream().anyMatch(one -> one.id() == chosen);
        if (!theirs) {
            throw new InvalidValue("repId", "CHOICE_MISSING");
        }
        return chosen;
    }

    private UnmatchedCall get(long id, Viewer viewer) {
        return found(id, 1, 0, viewer).stream().findFirst().orElseThrow(() -> new NoSuchRecord("unmatched call", id));
    }

    private List<UnmatchedCall> found(@Nullable Long id, int size, long offset, Viewer viewer) {
        if (!viewer.may(Right.CALLS_LOG)) {
            return List.of();
        }
        List<Waiting> waiting = statement("review/unmatched.sql", viewer)
                .param("id", id, Types.BIGINT)
                .param("size", size)
                .param("offset", offset)
                .query(Waiting.class)
                .list();
        Map<String, List<Long>> open = byNumber.open(waiting.stream()
                .flatMap(call -> Stream.ofNullable(call.prospectNumber()))
                .distinct()
                .toList());
        Map<Long, Candidate> readable =
                candidates(open.values().stream().flatMap(List::stream).toList(), viewer);
        return waiting.stream()
                .map(call -> call.with(open.getOrDefault(call.numberOrBlank(), List.of()), readable))
                .toList();
    }

    /** A row of the table. */
    record Waiting(
            long id,
            Direction direction,
            @Nullable String prospectNumber,
            @Nullable String agent,
            @Nullable Long repId,
            @Nullable String rep,
            Instant startedAt,
            int durationSeconds,
            @Nullable CallOutcome outcome,
            @Nullable Long leadId,
            boolean hasWords) {

        String numberOrBlank() {
            return prospectNumber == null ? "" : prospectNumber;
        }

        UnmatchedCall with(List<Long> leads, Map<Long, Candidate> readable) {
            return new UnmatchedCall(
                    id,
                    why(!leads.isEmpty()),
                    direction,
                    prospectNumber,
                    agent,
                    repId == null || rep == null ? null : new Named(repId, rep),
                    startedAt,
                    durationSeconds,
                    outcome,
                    hasWords,
                    leads.stream()
                            .flatMap(lead -> Stream.ofNullable(readable.get(lead)))
                            .limit(MOST_CANDIDATES)
                            .toList());
        }

        private Why why(boolean hasLead) {
            if (leadId != null) {
                return Why.TAKEN_BACK;
            }
            if (prospectNumber == null) {
                return Why.NUMBER_WITHHELD;
            }
            if (!prospectNumber.startsWith("+")) {
                return Why.NUMBER_UNREADABLE;
            }
            if (repId == null) {
                return Why.AGENT_UNKNOWN;
            }
            return hasLead ? Why.AMBIGUOUS : Why.NO_LEAD;
        }
    }

    private Map<Long, Candidate> candidates(List<Long> ids, Viewer viewer) {
        LeadScope scope = LeadScope.of(viewer);
        return jdbc
                .sql(Sql.of("review/candidates.sql", Map.of("scope", scope.on("l.id"))))
                .params(scope.params())
                .param("ids", ids.toArray(Long[]::new))
                .param("sees_contacts", viewer.seesContacts())
                .query(Candidate.class)
                .list()
                .stream()
                .collect(Collectors.toMap(Candidate::leadId, Function.identity()));
    }

    private StatementSpec statement(String file, Viewer viewer) {
        String mine = Sql.of("review/unmatched-mine.sql", Map.of("people", Sql.of("access/people.sql")));
        return jdbc.sql(Sql.of(file, Map.of("mine", mine)))
                .params(LeadScope.of(viewer).params())
                .param("oversees", oversees(viewer));
    }

    private static boolean oversees(Viewer viewer) {
        return viewer.role() == Role.ADMIN || viewer.role() == Role.MANAGER;
    }
}
