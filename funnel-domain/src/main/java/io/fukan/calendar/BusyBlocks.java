package io.fukan.calendar;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** What keeps people busy. */
public interface BusyBlocks extends Repository<BusyBlock, Long> {

    BusyBlock save(BusyBlock block);

    void delete(BusyBlock block);

    Optional<BusyBlock> findById(Long id);

    /** A person's blocks that are not over: weekly ones first, then by their beginning. */
    @Query("""
            select b from BusyBlock b
            where b.userId = :userId and (b.weekday is not null or b.endsAt > :now)
            order by b.weekday nulls last, b.opens, b.startsAt, b.id
            """)
    List<BusyBlock> ofPerson(Long userId, Instant now);
}
