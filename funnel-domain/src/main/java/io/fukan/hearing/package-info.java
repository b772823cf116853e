/** The hearing sheet: what is asked on the phone and in meetings, and what was answered in which cycle of a lead. */
@NullMarked
package io.fukan.hearing;

import org.jspecify.annotations.NullMarked;
