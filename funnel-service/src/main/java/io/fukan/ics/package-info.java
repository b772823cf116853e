/** Calendar files as RFC 5545 has them: for downloads, mails and feeds. */
@NullMarked
package io.fukan.ics;

import org.jspecify.annotations.NullMarked;
