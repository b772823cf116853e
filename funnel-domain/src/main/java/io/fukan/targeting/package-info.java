/** Companies that we approach unasked: which are on the list, and what is new with them. */
@NullMarked
package io.fukan.targeting;

import org.jspecify.annotations.NullMarked;
