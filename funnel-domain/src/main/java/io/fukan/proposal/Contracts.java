package io.fukan.proposal;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** The contracts of all deals, by the deal. */
public interface Contracts extends Repository<Contract, Long> {

    Contract save(Contract contract);

    Optional<Contract> findById(Long opportunityId);

    /** The contract whose document a service so names; the newest deal's where several are. */
    Optional<Contract> findFirstByDocumentRefOrderByOpportunityIdDesc(String documentRef);
}
