/** The page of leads that were laid aside. */
@NullMarked
package io.fukan.web.recycle;

import org.jspecify.annotations.NullMarked;
