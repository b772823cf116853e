/** Customers after the contract: their stage, their monthly revenue and their leaving. */
@NullMarked
package io.fukan.customer;

import org.jspecify.annotations.NullMarked;
