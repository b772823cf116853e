/** Restating of history by a published quality rule, in the background and to the end whatever happens meanwhile. */
@NullMarked
package io.fukan.restate;

import org.jspecify.annotations.NullMarked;
