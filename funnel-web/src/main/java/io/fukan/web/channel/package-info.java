/** The page on what each channel costs and brings. */
@NullMarked
package io.fukan.web.channel;

import org.jspecify.annotations.NullMarked;
