/** How bodies are read and written: strictly, so that a mistyped field is an error and not silently lost. */
@NullMarked
package io.fukan.api.json;

import org.jspecify.annotations.NullMarked;
