/** What a quality lead is: versions of the rule, and the judgement that each lead carries. */
@NullMarked
package io.fukan.quality;

import org.jspecify.annotations.NullMarked;
