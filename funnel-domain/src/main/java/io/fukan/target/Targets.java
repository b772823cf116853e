package io.fukan.target;

import io.fukan.record.NoSuchRecord;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** All targets. */
public interface Targets extends Repository<Target, Long> {

    Target save(Target target);

    void delete(Target target);

    Optional<Target> findById(Long id);

    /** @throws NoSuchRecord when there is none */
    default Target get(Long id) {
        return findById(id).orElseThrow(() -> new NoSuchRecord("target", id));
    }
}
