/** Going over calls again: finding them by what was said, comments, examples to learn from, and calls that wait for their lead. */
@NullMarked
package io.fukan.review;

import org.jspecify.annotations.NullMarked;
