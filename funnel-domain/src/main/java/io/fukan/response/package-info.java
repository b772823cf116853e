/** How fast an inquiry gets its first human touch: the clock that it starts, and what stops it. */
@NullMarked
package io.fukan.response;

import org.jspecify.annotations.NullMarked;
