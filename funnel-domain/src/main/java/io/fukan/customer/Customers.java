package io.fukan.customer;

import io.fukan.record.NoSuchRecord;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** All customers, those who left included. */
public interface Customers extends Repository<Customer, Long> {

    Customer save(Customer customer);

    void delete(Customer customer);

    Optional<Customer> findById(Long id);

    /** @throws NoSuchRecord when there is none */
    default Customer get(Long id) {
        return findById(id).orElseThrow(() -> new NoSuchRecord("customer", id));
    }

    Optional<Customer> findByExternalId(String externalId);

    Optional<Customer> findByOpportunityId(Long opportunityId);

    /** What became of a lead, the latest contract first. */
    List<Customer> findByLeadIdOrderByIdDesc(Long leadId);

    /** The customers that a cycle of a lead led to. */
    List<Customer> findByLeadIdAndCycleOrderById(Long leadId, int cycle);

    List<Customer> findByAccountIdOrderById(Long accountId);
}
