package io.fukan.opportunity;

import io.fukan.record.NoSuchRecord;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All deals, open and closed. */
public interface Opportunities extends Repository<Opportunity, Long> {

    Opportunity save(Opportunity opportunity);

    void delete(Opportunity opportunity);

    Optional<Opportunity> findById(Long id);

    /** @throws NoSuchRecord when there is none */
    default Opportunity get(Long id) {
        return findById(id).orElseThrow(() -> new NoSuchRecord("opportunity", id));
    }

    /** The deal, locked until the transaction ends, so that of two who move it the second sees the first. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select o from Opportunity o where o.id = :id")
    Optional<Opportunity> lockById(Long id);

    Optional<Opportunity> findByExternalId(String externalId);

    List<Opportunity> findByLeadIdOrderById(Long leadId);

    List<Opportunity> findByAccountIdOrderById(Long accountId);
}
