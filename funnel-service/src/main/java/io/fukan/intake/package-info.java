/** Strangers who turn to us by themselves: who they are, which lead that is, and who looks after it. */
@NullMarked
package io.fukan.intake;

import org.jspecify.annotations.NullMarked;
