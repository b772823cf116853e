/** Filters kept under a name, for programs. */
@NullMarked
package io.fukan.api.savedlist;

import org.jspecify.annotations.NullMarked;
