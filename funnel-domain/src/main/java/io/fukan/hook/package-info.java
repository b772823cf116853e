/** Keys by which other systems tell us what happened, and the proof that a message is theirs and new. */
@NullMarked
package io.fukan.hook;

import org.jspecify.annotations.NullMarked;
