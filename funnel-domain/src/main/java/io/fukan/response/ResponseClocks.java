package io.fukan.response;

import java.util.List;
import org.springframework.data.repository.Repository;

/** The clocks of all inquiries. */
public interface ResponseClocks extends Repository<ResponseClock, Long> {

    ResponseClock save(ResponseClock clock);

    /** Those of a lead, latest first. */
    List<ResponseClock> findByLeadIdOrderByStartedAtDesc(Long leadId);
}
