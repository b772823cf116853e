package io.fukan.response;

import java.time.Instant;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The clocks of all inquiries. */
public interface ResponseClocks extends Repository<ResponseClock, Long> {

    ResponseClock save(ResponseClock clock);

    /** Those of a lead, latest first. */
    List<ResponseClock> findByLeadIdOrderByStartedAtDesc(Long leadId);

    /** Running ones whose term is out and which nobody has recorded as broken yet. */
    @Query(
            "select c from ResponseClock c where c.answeredAt is null and c.breachedAt is null and c.dueAt < :now order by c.dueAt")
    List<ResponseClock> brokenUnnoticed(Instant now, Limit limit);
}
