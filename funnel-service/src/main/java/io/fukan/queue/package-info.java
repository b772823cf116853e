/** Whom inside sales turns to next and why, taken from the team by one person at a time. */
@NullMarked
package io.fukan.queue;

import org.jspecify.annotations.NullMarked;
