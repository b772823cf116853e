package io.fukan.telephony;

import io.fukan.record.NoSuchRecord;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Everything that telephone systems told. */
public interface TelephonyCalls extends Repository<TelephonyCall, Long> {

    Optional<TelephonyCall> findById(Long id);

    /** The telephone system's record of a call. */
    Optional<TelephonyCall> findByCallId(Long callId);

    /** Locked until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from TelephonyCall c where c.keyId = :keyId and c.callRef = :callRef")
    Optional<TelephonyCall> lock(Long keyId, String callRef);

    /** Locked until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from TelephonyCall c where c.id = :id")
    Optional<TelephonyCall> lockById(Long id);

    /** @throws NoSuchRecord when there is none */
    default TelephonyCall locked(Long id) {
        return lockById(id).orElseThrow(() -> new NoSuchRecord("telephony call", id));
    }
}
