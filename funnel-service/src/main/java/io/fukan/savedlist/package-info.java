/** Filters of the lead list and the queue that people keep under a name, for themselves or for their team. */
@NullMarked
package io.fukan.savedlist;

import org.jspecify.annotations.NullMarked;
