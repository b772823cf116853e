/** The application: where all features come together and start. */
@NullMarked
package io.fukan;

import org.jspecify.annotations.NullMarked;
