/** Customers after the contract: their list, the page of one with what can be done, and the entry of those without a deal. */
@NullMarked
package io.fukan.web.customer;

import org.jspecify.annotations.NullMarked;
