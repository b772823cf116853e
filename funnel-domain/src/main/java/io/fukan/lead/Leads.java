package io.fukan.lead;

import io.fukan.record.NoSuchRecord;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All leads. One is loaded after the reader's scope was checked; lists are SQL with that scope in it. */
public interface Leads extends Repository<Lead, Long> {

    Lead save(Lead lead);

    void delete(Lead lead);

    Optional<Lead> findById(Long id);

    /** @throws NoSuchRecord when there is none */
    default Lead get(Long id) {
        return findById(id).orElseThrow(() -> new NoSuchRecord("lead", id));
    }

    Optional<Lead> findByExternalId(String externalId);

    List<Lead> findByAccountIdOrderByAcquiredAtDesc(Long accountId);

    /**
     * The leads of these people, locked until the transaction ends. Whoever changes a person locks the leads first, as they are
     * locked before anything that hangs on them; the other way round two would wait in a circle.
     */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select l from Lead l where l.contactId in :contactIds order by l.id")
    List<Lead> lockOfContacts(Collection<Long> contactIds);

    /** Leads in the BDR track of a company, the latest first. */
    @Query("""
            select l from Lead l
            where l.accountId = :accountId and l.journey.track = io.fukan.lead.Track.BDR
            order by l.acquired.at desc, l.id desc""")
    List<Lead> outboundOf(Long accountId);

    /** The lead, locked until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select l from Lead l where l.id = :id")
    Optional<Lead> lockById(Long id);
}
