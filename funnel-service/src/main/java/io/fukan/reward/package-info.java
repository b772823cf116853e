/** What partners earn by the deals that are won through them. */
@NullMarked
package io.fukan.reward;

import org.jspecify.annotations.NullMarked;
