/** Deals from the first meeting through agreed phases to won or lost, with what they were worth when. */
@NullMarked
package io.fukan.opportunity;

import org.jspecify.annotations.NullMarked;
