package io.fukan.script;

import io.fukan.record.NoSuchRecord;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All talk scripts. */
public interface TalkScripts extends Repository<TalkScript, Long> {

    TalkScript saveAndFlush(TalkScript script);

    void delete(TalkScript script);

    Optional<TalkScript> findById(Long id);

    /** @throws NoSuchRecord when there is none */
    default TalkScript get(Long id) {
        return findById(id).orElseThrow(() -> new NoSuchRecord("talk script", id));
    }

    Optional<TalkScript> findByNameIgnoreCase(String name);

    /** Those in use first, by name, with their versions. */
    @Query("select distinct s from TalkScript s left join fetch s.versions order by s.active desc, s.name")
    List<TalkScript> inOrder();
}
