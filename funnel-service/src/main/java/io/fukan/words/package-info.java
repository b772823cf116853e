/** Writes figures, money and dates as a reader's language writes them. */
@NullMarked
package io.fukan.words;

import org.jspecify.annotations.NullMarked;
