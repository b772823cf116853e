/** Scores on screens: why a lead has its own, the rules of both axes, and publishing another model. */
@NullMarked
package io.fukan.web.scoring;

import org.jspecify.annotations.NullMarked;
