package io.fukan.qualification;

import io.fukan.criteria.ExplainedRule;
import io.fukan.criteria.Truth;
import io.fukan.record.Rooted;
import io.fukan.record.Saved;
import io.fukan.record.Stamp;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What a version said of one appointment or deal, with the evidence of that moment; never changed. */
@Entity
@Immutable
@Table(name = "criteria_verdict")
public class CriteriaVerdict implements Rooted {

    private static final JsonMapper MAPPER = new JsonMapper();

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "record_id")
    @SequenceGenerator(name = "record_id", sequenceName = "record_id", allocationSize = 1)
    private @Nullable Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    private CriteriaVersion version;

    private @Nullable Long leadId;
    private int cycle;
    private @Nullable Long appointmentId;
    private @Nullable Long opportunityId;
    private @Nullable Boolean met;

    @JdbcTypeCode(SqlTypes.JSON)
    private String evidence;

    private @Nullable String overrideReason;
    private Instant judgedAt;
    private @Nullable Long judgedBy;

    protected CriteriaVerdict() {}

    private CriteriaVerdict(CriteriaCheck check, @Nullable Long leadId, int cycle, Stamp stamp) {
        this.version = check.version();
        this.leadId = leadId;
        this.cycle = cycle;
        this.met = check.outcome() == Truth.UNKNOWN ? null : check.isMet();
        this.evidence = evidence(check);
        this.judgedAt = stamp.recorded();
        this.judgedBy = stamp.by();
    }

    static CriteriaVerdict onAppointment(
            CriteriaCheck check, Long appointment, Long lead, int cycle, @Nullable String overrideReason, Stamp stamp) {
        CriteriaVerdict verdict = new CriteriaVerdict(check, lead, cycle, stamp);
        verdict.appointmentId = appointment;
        verdict.overrideReason = overrideReason;
        return verdict;
    }

    static CriteriaVerdict onDeal(CriteriaCheck check, Long deal, @Nullable Long lead, int cycle, Stamp stamp) {
        CriteriaVerdict verdict = new CriteriaVerdict(check, lead, cycle, stamp);
        verdict.opportunityId = deal;
        return verdict;
    }

    private static String evidence(CriteriaCheck check) {
        ObjectNode evidence = MAPPER.createObjectNode().put("leaves", check.marks());
        return evidence.set("values", MAPPER.readTree(check.seen())).toString();
    }

    public Long id() {
        return Saved.id(id);
    }

    @Override
    public Long root() {
        return leadId != null ? leadId : Objects.requireNonNull(opportunityId);
    }

    public CriteriaVersion version() {
        return version;
    }

    public @Nullable Long appointmentId() {
        return appointmentId;
    }

    public @Nullable Long opportunityId() {
        return opportunityId;
    }

    /** Whether all is met; unknown where something is not known. */
    public Truth outcome() {
        if (met == null) {
            return Truth.UNKNOWN;
        }
        return met ? Truth.TRUE : Truth.FALSE;
    }

    /** Why it was booked all the same; null where it was met, or the prospect took the date. */
    public @Nullable String overrideReason() {
        return overrideReason;
    }

    public Instant judgedAt() {
        return judgedAt;
    }

    public @Nullable Long judgedBy() {
        return judgedBy;
    }

    /** What each condition said at that time; empty where the evidence was erased. */
    public Optional<ExplainedRule> explained() {
        JsonNode seen = MAPPER.readTree(evidence);
        return ExplainedRule.of(
                version.rule(),
                seen.path("leaves").asString(""),
                seen.path("values").toString());
    }
}
