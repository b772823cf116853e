/** How figures, money and dates are written on screens, by Japanese business custom. */
@NullMarked
package io.fukan.web.format;

import org.jspecify.annotations.NullMarked;
