/** Setting up, by program, the pages and forms that strangers use: where they inquire and where they book. */
@NullMarked
package io.fukan.api.door;

import org.jspecify.annotations.NullMarked;
