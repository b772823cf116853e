/** Customers after the contract: their stage, onboarding and health, their monthly revenue, renewals and their leaving. */
@NullMarked
package io.fukan.customer;

import org.jspecify.annotations.NullMarked;
