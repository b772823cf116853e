package io.fukan.demo;

import static java.util.stream.Collectors.groupingBy;

import io.fukan.customer.Customer;
import io.fukan.customer.Customers;
import io.fukan.record.Moment;
import io.fukan.record.NoSuchRecord;
import io.fukan.record.Stamp;
import io.fukan.setting.Company;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Has customer success do what no file says, each customer's in order, by the moves that its people would make. */
@Component
@Order(1)
class CustomerMoves implements Chapter {

    private final Customers customers;
    private final JdbcClient jdbc;
    private final Company company;
    private final Clock clock;

    CustomerMoves(Customers customers, JdbcClient jdbc, Company company, Clock clock) {
        this.customers = customers;
        this.jdbc = jdbc;
        this.company = company;
        this.clock = clock;
    }

    /** All of it or nothing, and only once. */
    @Override
    @Transactional
    public void write(Story.Told story) {
        if (jdbc.sql("select exists (select from customer_judgement)")
                .query(Boolean.class)
                .single()) {
            return;
        }
        story.chronicle().moves.stream()
                .sorted(Comparator.comparing(CustomerMove::customer).thenComparing(CustomerMove::day))
                .collect(groupingBy(CustomerMove::customer))
                .forEach(this::make);
    }

    private void make(String id, List<CustomerMove> moves) {
        Customer customer = customers.findByExternalId(id).orElseThrow(() -> new NoSuchRecord("customer", id));
        for (CustomerMove move : moves) {
            Moment day = Moment.on(move.day(), company.zone());
            move.deed().accept(customer, new Stamp(day, clock.instant(), customer.ownerId()));
        }
    }
}
