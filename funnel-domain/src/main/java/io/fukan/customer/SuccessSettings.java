package io.fukan.customer;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** The one setting of customer success. */
public interface SuccessSettings extends Repository<SuccessSetting, Short> {

    Optional<SuccessSetting> findById(short id);

    default SuccessSetting current() {
        return findById((short) 1).orElseThrow();
    }
}
