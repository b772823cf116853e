/** The definition of a quality lead: its versions, a look at what another one would do, publishing. */
@NullMarked
package io.fukan.api.quality;

import org.jspecify.annotations.NullMarked;
