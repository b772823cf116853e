/** What all writes have in common: moments as they are told, and answers that show what was written. */
@NullMarked
package io.fukan.api.write;

import org.jspecify.annotations.NullMarked;
