package io.fukan.activity;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** What leads were before their calls. */
interface CallTraces extends Repository<CallTrace, Long> {

    CallTrace save(CallTrace trace);

    Optional<CallTrace> findById(Long callId);

    void delete(CallTrace trace);
}
