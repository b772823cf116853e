/** When people can be met: working hours, what keeps them busy, and the slots that are free or taken. */
@NullMarked
package io.fukan.calendar;

import org.jspecify.annotations.NullMarked;
