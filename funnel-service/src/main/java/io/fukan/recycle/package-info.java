/** What brings back the leads that were laid aside: their day, or a sign of interest. */
@NullMarked
package io.fukan.recycle;

import org.jspecify.annotations.NullMarked;
