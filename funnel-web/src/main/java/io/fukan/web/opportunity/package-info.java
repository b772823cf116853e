/** Deals: the list with its sums, one deal with its history, and what can be done with it. */
@NullMarked
package io.fukan.web.opportunity;

import org.jspecify.annotations.NullMarked;
