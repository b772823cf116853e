/**
 * Writes with an {@code Idempotency-Key}: who sends one again, because the answer was lost on the way, gets the first answer
 * again and has no second effect.
 */
@NullMarked
package io.fukan.api.repeat;

import org.jspecify.annotations.NullMarked;
