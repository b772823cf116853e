package io.fukan.savedlist;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All saved lists. */
interface SavedLists extends Repository<SavedList, Long> {

    SavedList save(SavedList list);

    void delete(SavedList list);

    Optional<SavedList> findById(Long id);

    /** A person's own. */
    List<SavedList> findByOwnerId(Long owner);

    /** A person's own and those shared with any of the teams, in the order in which they are shown: own ones first. */
    @Query("""
            select l from SavedList l
            where l.ownerId = :owner or l.teamId in :teams
            order by case when l.ownerId = :owner then 0 else 1 end, l.name, l.id
            """)
    List<SavedList> visible(Long owner, Collection<Long> teams);
}
