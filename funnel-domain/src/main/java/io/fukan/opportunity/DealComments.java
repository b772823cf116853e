package io.fukan.opportunity;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** What was said about all deals. */
public interface DealComments extends Repository<DealComment, Long> {

    DealComment save(DealComment comment);

    void delete(DealComment comment);

    Optional<DealComment> findById(Long id);

    List<DealComment> findByOpportunityIdOrderByWrittenAtAscIdAsc(Long opportunityId);
}
