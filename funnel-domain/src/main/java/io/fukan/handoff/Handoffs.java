package io.fukan.handoff;

import io.fukan.record.NoSuchRecord;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All handoffs, pending and answered. */
public interface Handoffs extends Repository<Handoff, Long> {

    Handoff save(Handoff handoff);

    Optional<Handoff> findById(Long id);

    /** @throws NoSuchRecord when there is none */
    default Handoff get(Long id) {
        return findById(id).orElseThrow(() -> new NoSuchRecord("handoff", id));
    }

    /** The handoff, locked until the transaction ends, so that of two who answer the second sees the first. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select h from Handoff h where h.id = :id")
    Optional<Handoff> lockById(Long id);

    /** The lead that it hands over. */
    @Query("select h.leadId from Handoff h where h.id = :id")
    Optional<Long> leadOf(Long id);

    Optional<Handoff> findByExternalId(String externalId);

    /** The lead's handoffs, latest first. */
    @Query("select h from Handoff h where h.leadId = :leadId order by h.offered.at desc, h.id desc")
    List<Handoff> ofLead(Long leadId);

    /** The handoff of the lead that waits for an answer; there is one at most. */
    default Optional<Handoff> pendingOf(Long leadId) {
        return ofLead(leadId).stream()
                .filter(handoff -> handoff.status() == HandoffStatus.PENDING)
                .findFirst();
    }

    boolean existsByLeadIdAndStatus(Long leadId, HandoffStatus status);
}
