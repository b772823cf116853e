/** The proof that figures agree with records. */
@NullMarked
package io.fukan.api.check;

import org.jspecify.annotations.NullMarked;
