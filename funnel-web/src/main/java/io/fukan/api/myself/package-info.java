/** Who the caller is, and the tokens with which programs act for them. */
@NullMarked
package io.fukan.api.myself;

import org.jspecify.annotations.NullMarked;
