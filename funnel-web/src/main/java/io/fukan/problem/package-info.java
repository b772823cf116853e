/** How programs are told that something went wrong: {@code application/problem+json} (RFC 9457) in the caller's language. */
@NullMarked
package io.fukan.problem;

import org.jspecify.annotations.NullMarked;
