package io.fukan.channel;

import io.fukan.record.NoSuchRecord;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The channels that ever brought a lead. */
public interface Channels extends Repository<Channel, Long> {

    Channel save(Channel channel);

    Optional<Channel> findById(Long id);

    /** @throws NoSuchRecord when there is none */
    default Channel get(Long id) {
        return findById(id).orElseThrow(() -> new NoSuchRecord("channel", id));
    }

    Optional<Channel> findByName(String name);

    /** Active ones first, by name. */
    @Query("select c from Channel c order by c.active desc, c.name")
    List<Channel> inOrder();
}
