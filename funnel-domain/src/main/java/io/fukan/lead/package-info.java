/** A lead on its way from the first sign of interest to the accepted handoff, in stages that are guarded and never forgotten. */
@NullMarked
package io.fukan.lead;

import org.jspecify.annotations.NullMarked;
