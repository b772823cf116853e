package io.fukan.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Who belonged to which team from when on. */
public interface TeamMemberships extends Repository<TeamMembership, Long> {

    TeamMembership save(TeamMembership membership);

    void delete(TeamMembership membership);

    /** The user's memberships, newest first. */
    List<TeamMembership> findByUserIdOrderBySinceDesc(Long userId);

    Optional<TeamMembership> findByUserIdAndSince(Long userId, LocalDate since);

    /** The membership in force on that day. */
    default Optional<TeamMembership> on(Long userId, LocalDate day) {
        return findByUserIdOrderBySinceDesc(userId).stream()
                .filter(membership -> !membership.since().isAfter(day))
                .findFirst();
    }

    /** Everybody's membership in force on that day, people without a team left out. */
    @Query("""
            select m from TeamMembership m join fetch m.team
            where m.since = (select max(n.since) from TeamMembership n where n.userId = m.userId and n.since <= :day)
            """)
    List<TeamMembership> inForce(LocalDate day);
}
