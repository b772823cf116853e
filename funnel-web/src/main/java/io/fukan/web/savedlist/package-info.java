/** Saved lists as chips above a list, and the page on which they are arranged. */
@NullMarked
package io.fukan.web.savedlist;

import org.jspecify.annotations.NullMarked;
