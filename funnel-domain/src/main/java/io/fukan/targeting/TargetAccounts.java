package io.fukan.targeting;

import io.fukan.record.NoSuchRecord;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All stays of companies on the list. */
public interface TargetAccounts extends Repository<TargetAccount, Long> {

    TargetAccount save(TargetAccount target);

    Optional<TargetAccount> findById(Long id);

    /** @throws NoSuchRecord when there is none */
    default TargetAccount get(Long id) {
        return findById(id).orElseThrow(() -> new NoSuchRecord("target", id));
    }

    /** The company's present stay. */
    @Query("select t from TargetAccount t where t.accountId = :accountId and t.removedAt is null")
    Optional<TargetAccount> ofAccount(Long accountId);

    /** The present stay whose stage that lead carries. */
    @Query("select t from TargetAccount t where t.leadId = :leadId and t.removedAt is null")
    Optional<TargetAccount> ofLead(Long leadId);

    /** Every stay of a company, the latest first. */
    @Query("select t from TargetAccount t where t.accountId = :accountId order by t.added.at desc, t.id desc")
    List<TargetAccount> everOf(Long accountId);
}
