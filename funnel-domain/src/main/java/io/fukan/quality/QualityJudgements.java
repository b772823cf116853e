package io.fukan.quality;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All judgements ever made. */
public interface QualityJudgements extends Repository<QualityJudgement, Long> {

    /** The lead's judgements in all its cycles with their rules, newest first. */
    @Query(
            "select j from QualityJudgement j left join fetch j.rule where j.leadId = :leadId order by j.judgedAt desc, j.id desc")
    List<QualityJudgement> ofLead(Long leadId);

    /** The judgement that counts for a cycle; empty where nothing has judged it, which means unclassified. */
    @Query("select j from QualityJudgement j left join fetch j.rule"
            + " where j.leadId = :leadId and j.cycle = :cycle and j.effective")
    Optional<QualityJudgement> effective(Long leadId, int cycle);
}
