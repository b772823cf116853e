package io.fukan.intake;

import io.fukan.record.NoSuchRecord;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The forms through which strangers inquire. */
public interface IntakeForms extends Repository<IntakeForm, Long> {

    IntakeForm save(IntakeForm form);

    Optional<IntakeForm> findById(Long id);

    /** @throws NoSuchRecord when there is none */
    default IntakeForm get(Long id) {
        return findById(id).orElseThrow(() -> new NoSuchRecord("intake form", id));
    }

    Optional<IntakeForm> findByKey(String key);

    /** The form of that key that is open to strangers. */
    default IntakeForm open(String key) {
        return findByKey(key).filter(IntakeForm::isActive).orElseThrow(() -> new NoSuchRecord("intake form", key));
    }

    /** The form, locked until the transaction ends, so that its leads are given in turn. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select f from IntakeForm f where f.id = :id")
    Optional<IntakeForm> lockById(Long id);

    List<IntakeForm> findAllByOrderByName();
}
