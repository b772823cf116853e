/** Who looks after which leads in the field: rules over leads, in order, each with a team or people. */
@NullMarked
package io.fukan.territory;

import org.jspecify.annotations.NullMarked;
