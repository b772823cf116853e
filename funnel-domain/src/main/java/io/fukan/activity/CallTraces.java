package io.fukan.activity;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** What leads were before their calls. */
interface CallTraces extends Repository<CallTrace, Long> {

    CallTrace save(CallTrace trace);

    Optional<CallTrace> findById(Long callId);

    /** Calls of a lead that the telephone system told of and nobody else yet. */
    List<CallTrace> findByLeadIdAndAutomaticTrue(Long leadId);

    void delete(CallTrace trace);
}
