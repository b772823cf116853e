package io.fukan.targeting;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** All that is new with companies. */
public interface AccountSignals extends Repository<AccountSignal, Long> {

    AccountSignal save(AccountSignal signal);

    void delete(AccountSignal signal);

    Optional<AccountSignal> findById(Long id);

    List<AccountSignal> findTop20ByAccountIdOrderByHappenedOnDescIdDesc(Long accountId);
}
