/** Which failures are whose fault, and what a caller is told of each. */
@NullMarked
package io.fukan.api.failure;

import org.jspecify.annotations.NullMarked;
