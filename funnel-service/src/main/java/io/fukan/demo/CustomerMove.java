package io.fukan.demo;

import io.fukan.customer.Customer;
import io.fukan.record.Stamp;
import java.time.LocalDate;
import java.util.function.BiConsumer;

/**
 * What customer success did with a customer on a day.
 *
 * @param customer the customer's id in the files
 */
record CustomerMove(String customer, LocalDate day, BiConsumer<Customer, Stamp> deed) {}
