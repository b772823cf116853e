/** What the customer of a deal is offered: products with prices, proposals, quotes, the contract. */
@NullMarked
package io.fukan.proposal;

import org.jspecify.annotations.NullMarked;
