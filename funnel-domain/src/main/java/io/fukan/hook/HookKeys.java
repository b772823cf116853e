package io.fukan.hook;

import io.fukan.record.NoSuchRecord;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** The keys of all senders. */
interface HookKeys extends Repository<HookKey, Long> {

    HookKey save(HookKey key);

    Optional<HookKey> findById(Long id);

    /** @throws NoSuchRecord when there is none */
    default HookKey get(Long id) {
        return findById(id).orElseThrow(() -> new NoSuchRecord("hook key", id));
    }

    Optional<HookKey> findByKindAndAddress(HookKind kind, String address);

    List<HookKey> findAllByOrderByDisabledAtAscIdDesc();
}
