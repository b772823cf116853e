/** Writes CSV and Excel files that spreadsheets open rightly, that harm nobody who opens them, and that can be imported again. */
@NullMarked
package io.fukan.export;

import org.jspecify.annotations.NullMarked;
