package io.fukan.partner;

import io.fukan.record.NoSuchRecord;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** All partners, former ones included. */
public interface Partners extends Repository<Partner, Long> {

    Partner save(Partner partner);

    Optional<Partner> findById(Long id);

    /** @throws NoSuchRecord when there is none */
    default Partner get(Long id) {
        return findById(id).orElseThrow(() -> new NoSuchRecord("partner", id));
    }

    Optional<Partner> findByName(String name);
}
