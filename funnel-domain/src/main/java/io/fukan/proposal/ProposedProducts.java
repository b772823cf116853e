package io.fukan.proposal;

import java.util.List;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** What all proposals proposed. */
public interface ProposedProducts extends Repository<ProposedProduct, Long> {

    ProposedProduct save(ProposedProduct product);

    /** What the proposals of a deal proposed, in the order in which it was told. */
    @Query(
            "select p from ProposedProduct p join fetch p.activity a where a.opportunityId = :opportunityId order by p.id")
    List<ProposedProduct> onDeal(Long opportunityId);
}
