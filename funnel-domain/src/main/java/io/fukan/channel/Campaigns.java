package io.fukan.channel;

import io.fukan.record.NoSuchRecord;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** The campaigns on all channels. */
public interface Campaigns extends Repository<Campaign, Long> {

    Campaign save(Campaign campaign);

    Optional<Campaign> findById(Long id);

    /** @throws NoSuchRecord when there is none */
    default Campaign get(Long id) {
        return findById(id).orElseThrow(() -> new NoSuchRecord("campaign", id));
    }

    Optional<Campaign> findByName(String name);

    List<Campaign> findAllByOrderByName();
}
