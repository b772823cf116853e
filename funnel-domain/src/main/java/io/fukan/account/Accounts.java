package io.fukan.account;

import io.fukan.record.NoSuchRecord;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All companies. */
public interface Accounts extends Repository<Account, Long> {

    Account save(Account account);

    void delete(Account account);

    Optional<Account> findById(Long id);

    /** @throws NoSuchRecord when there is none */
    default Account get(Long id) {
        return findById(id).orElseThrow(() -> new NoSuchRecord("account", id));
    }

    Optional<Account> findByExternalId(String externalId);

    Optional<Account> findByCorporateNumber(String digits);

    /** Accounts whose names suggest the same company. */
    List<Account> findByMatchingKeyOrderById(String matchingKey);

    /** The company, locked until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select a from Account a where a.id = :id")
    Optional<Account> lockById(Long id);
}
