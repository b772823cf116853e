package io.fukan.proposal;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All quotes. */
public interface Quotes extends Repository<Quote, Long> {

    Quote save(Quote quote);

    Optional<Quote> findById(Long id);

    boolean existsByNumber(String number);

    /** Of two quotes kept at the same moment the second waits, so that a number is given once. */
    @Query(
            value = "select 1 from (select pg_advisory_xact_lock(hashtext('fukan.quote_number'))) waited",
            nativeQuery = true)
    int lockNumbers();

    long countByOpportunityId(Long opportunityId);

    List<Quote> findByOpportunityIdOrderById(Long opportunityId);
}
