package io.fukan.conversation;

import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** What was measured of all calls. */
public interface CallSpeeches extends Repository<CallSpeech, Long> {

    CallSpeech save(CallSpeech speech);

    Optional<CallSpeech> findById(Long callId);

    void delete(CallSpeech speech);

    /** Calls whose silences were counted from another length on. */
    @Query("select s.callId from CallSpeech s where s.silenceFrom <> :seconds order by s.callId")
    List<Long> measuredOtherwise(short seconds, Limit limit);
}
