package io.fukan.faq;

import io.fukan.record.NoSuchRecord;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** All entries. */
public interface FaqEntries extends Repository<FaqEntry, Long> {

    FaqEntry save(FaqEntry entry);

    void delete(FaqEntry entry);

    Optional<FaqEntry> findById(Long id);

    /** @throws NoSuchRecord when there is none */
    default FaqEntry get(Long id) {
        return findById(id).orElseThrow(() -> new NoSuchRecord("FAQ entry", id));
    }
}
