/** What the figures say, in findings that are signs and never verdicts on a person. */
@NullMarked
package io.fukan.diagnosis;

import org.jspecify.annotations.NullMarked;
