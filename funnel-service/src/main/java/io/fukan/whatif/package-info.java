/** 試算: the whole funnel of a past period by another definition of a quality lead, beside the present one, before it is published. */
@NullMarked
package io.fukan.whatif;

import org.jspecify.annotations.NullMarked;
