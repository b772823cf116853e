/** Calls gone over again, for programs: found by what was said, measured, commented on, put up as examples, given to their lead. */
@NullMarked
package io.fukan.api.call;

import org.jspecify.annotations.NullMarked;
