/** Who gets in, as whom, and to which addresses; what every answer carries for the browser's protection. */
@NullMarked
package io.fukan.security;

import org.jspecify.annotations.NullMarked;
