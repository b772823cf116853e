package io.fukan.qualification;

import io.fukan.criteria.Operand;
import io.fukan.criteria.Operator;
import io.fukan.criteria.PublicationLock;
import io.fukan.criteria.Rule;
import io.fukan.criteria.RuleEvaluation;
import io.fukan.criteria.RuleSubject;
import io.fukan.criteria.Truth;
import io.fukan.criteria.Verdict;
import io.fukan.lead.Lead;
import io.fukan.lead.Leads;
import io.fukan.lead.Track;
import io.fukan.record.InvalidValue;
import io.fukan.record.Stamp;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks the criteria in force what they say of a lead about to be booked, or of a deal; and keeps what they said. */
@Service
@Transactional
public class Criteria {

    static final String LOCK = "criteria";
    private static final int LONGEST_REASON = 1_000;

    private final CriteriaVersions versions;
    private final CriteriaVerdicts verdicts;
    private final RuleEvaluation evaluation;
    private final PublicationLock lock;
    private final Leads leads;
    private final EntityManager entities;

    Criteria(
            CriteriaVersions versions,
            CriteriaVerdicts verdicts,
            RuleEvaluation evaluation,
            PublicationLock lock,
            Leads leads,
            EntityManager entities) {
        this.versions = versions;
        this.verdicts = verdicts;
        this.evaluation = evaluation;
        this.lock = lock;
        this.leads = leads;
        this.entities = entities;
    }

    /** What an appointment with that lead would be judged to be now; empty where nothing is asked for. */
    @Transactional(readOnly = true)
    public Optional<CriteriaCheck> ofLead(Long leadId) {
        return applicable(leads.get(leadId)).map(version -> check(version, RuleSubject.LEAD, "l.id = :id", leadId));
    }

    /** What a deal would be judged to be now; empty where nothing is asked for. */
    @Transactional(readOnly = true)
    public Optional<CriteriaCheck> ofDeal(Long dealId) {
        return versions.inForce(CriteriaKind.VALID_OPPORTUNITY)
                .map(version -> check(version, RuleSubject.DEAL, "o.id = :id", dealId));
    }

    /**
     * A booking that was judged and may go on.
     *
     * @param overrideReason why, where the criteria are not met; null where they are, or the prospect booked by itself
     */
    public record Judged(CriteriaCheck check, @Nullable String overrideReason) {

        /** Whether the appointment counts as one that meets the criteria: by itself, never by a reason. */
        public boolean isMet() {
            return check.isMet();
        }
    }

    /**
     * Judges a booking that is being made. Until the end of the transaction nobody publishes other criteria.
     *
     * @param byProspect whether the prospect took the date without anybody's help: judged, but never refused
     * @param overrideReason why to book all the same; null or blank: none
     * @return empty where nothing is asked for
     * @throws CriteriaNotMet where they are not met and there is no reason
     */
    public Optional<Judged> judge(Lead lead, boolean byProspect, @Nullable String overrideReason) {
        lock.whileJudging(LOCK);
        return applicable(lead).map(version -> {
            CriteriaCheck check = check(version, RuleSubject.LEAD, "l.id = :id", lead.id());
            return new Judged(check, check.isMet() || byProspect ? null : reason(check, overrideReason));
        });
    }

    /** Keeps what was said of the appointment that came of it. */
    public void keep(Judged judged, Long appointment, Lead lead, Stamp stamp) {
        verdicts.save(CriteriaVerdict.onAppointment(
                judged.check(), appointment, lead.id(), lead.cycle(), judged.overrideReason(), stamp));
    }

    /**
     * Judges a deal as it is known now, and keeps that.
     *
     * @param lead that it came from; null: none
     * @param cycle of that lead; 1 where there is none
     * @return empty where nothing is asked for
     */
    public Optional<CriteriaVerdict> judgeDeal(Long dealId, @Nullable Long lead, int cycle, Stamp stamp) {
        lock.whileJudging(LOCK);
        return ofDeal(dealId).map(check -> verdicts.save(CriteriaVerdict.onDeal(check, dealId, lead, cycle, stamp)));
    }

    private Optional<CriteriaVersion> applicable(Lead lead) {
        return versions.inForce(CriteriaKind.ENTERPRISE)
                .filter(version -> isLarge(lead, version.leastAmount()))
                .or(() -> versions.inForce(lead.track() == Track.BDR ? CriteriaKind.BDR : CriteriaKind.SDR));
    }

    private boolean isLarge(Lead lead, @Nullable BigDecimal least) {
        entities.flush();
        Rule large = new Rule.Comparison(
                "deal.amount", Operator.GTE, List.of(new Operand.Number(Objects.requireNonNull(least))));
        return evaluation.of(large, List.of(lead.id())).get(0).outcome() == Truth.TRUE;
    }

    private CriteriaCheck check(CriteriaVersion version, RuleSubject subject, String which, Long id) {
        entities.flush();
        List<Verdict> said = evaluation.of(version.rule(), subject, which, Map.of("id", id));
        return CriteriaCheck.of(version, said.get(0));
    }

    private static String reason(CriteriaCheck check, @Nullable String overrideReason) {
        if (overrideReason == null || overrideReason.isBlank()) {
            throw new CriteriaNotMet(check);
        }
        if (overrideReason.strip().length() > LONGEST_REASON) {
            throw new InvalidValue("overrideReason", "TEXT_TOO_LONG", LONGEST_REASON);
        }
        return overrideReason.strip();
    }
}
