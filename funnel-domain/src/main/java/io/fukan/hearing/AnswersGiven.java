package io.fukan.hearing;

import java.util.List;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All answers ever given. */
interface AnswersGiven extends Repository<HearingAnswer, Long> {

    HearingAnswer save(HearingAnswer answer);

    /** Those of one lead, or of one deal without a lead, latest first. */
    @Query("""
            select a from HearingAnswer a
            where coalesce(a.leadId, a.opportunityId) = :root and a.cycle = :cycle
            order by a.answeredAt desc, a.id desc""")
    List<HearingAnswer> of(Long root, int cycle);
}
