/** Importing files: sending, watching, reading what was rejected, taking back. */
@NullMarked
package io.fukan.api.imports;

import org.jspecify.annotations.NullMarked;
