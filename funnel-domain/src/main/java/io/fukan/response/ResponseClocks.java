package io.fukan.response;

import java.time.Instant;
import java.util.List;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.repository.Repository;

/** The clocks of all inquiries. */
public interface ResponseClocks extends Repository<ResponseClock, Long> {

    ResponseClock save(ResponseClock clock);

    /** Those of a lead, latest first. */
    List<ResponseClock> findByLeadIdOrderByStartedAtDesc(Long leadId);

    /**
     * Running ones whose term is out and which nobody has recorded as broken yet, their leads locked. Where somebody is at the
     * lead just now they may be answering: those are passed over for this time.
     */
    @NativeQuery("""
            select c.* from response_clock c join lead l on l.id = c.lead_id
            where c.answered_at is null and c.breached_at is null and c.due_at < :now
            order by c.due_at
            limit :most
            for no key update of l skip locked""")
    List<ResponseClock> brokenUnnoticed(Instant now, int most);
}
