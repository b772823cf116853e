/** Calls as the telephone system tells them: which lead's call each one is, and those of which nobody knows yet. */
@NullMarked
package io.fukan.telephony;

import org.jspecify.annotations.NullMarked;
