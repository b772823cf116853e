package io.fukan.proposal;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** The lines of all deals. */
public interface DealItems extends Repository<DealItem, Long> {

    DealItem save(DealItem item);

    void delete(DealItem item);

    Optional<DealItem> findById(Long id);

    List<DealItem> findByOpportunityIdOrderById(Long opportunityId);
}
