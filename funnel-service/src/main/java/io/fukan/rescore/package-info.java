/** When leads are scored: at once where few are touched, in the background where many are, and every night. */
@NullMarked
package io.fukan.rescore;

import org.jspecify.annotations.NullMarked;
