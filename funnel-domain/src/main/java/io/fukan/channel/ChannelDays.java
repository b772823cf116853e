package io.fukan.channel;

import io.fukan.record.NoSuchRecord;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** What was reported of channels, day by day. */
public interface ChannelDays extends Repository<ChannelDay, Long> {

    ChannelDay save(ChannelDay day);

    Optional<ChannelDay> findById(Long id);

    /** @throws NoSuchRecord when there is none */
    default ChannelDay get(Long id) {
        return findById(id).orElseThrow(() -> new NoSuchRecord("channelDay", id));
    }
}
