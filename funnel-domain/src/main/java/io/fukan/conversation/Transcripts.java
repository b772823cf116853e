package io.fukan.conversation;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** The words of all calls of which they are known. */
public interface Transcripts extends Repository<Transcript, Long> {

    Transcript save(Transcript transcript);

    Optional<Transcript> findById(Long callId);

    void delete(Transcript transcript);
}
