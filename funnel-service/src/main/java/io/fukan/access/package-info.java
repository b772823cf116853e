/** Who asks, what their role lets them do, and which records they may see. */
@NullMarked
package io.fukan.access;

import org.jspecify.annotations.NullMarked;
