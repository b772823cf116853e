package io.fukan.proposal;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** All quotes. */
public interface Quotes extends Repository<Quote, Long> {

    Quote save(Quote quote);

    Optional<Quote> findById(Long id);

    boolean existsByNumber(String number);

    long countByOpportunityId(Long opportunityId);

    List<Quote> findByOpportunityIdOrderById(Long opportunityId);
}
