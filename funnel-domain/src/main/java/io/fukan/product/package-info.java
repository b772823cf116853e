/** What the company sells, with its standard prices. */
@NullMarked
package io.fukan.product;

import org.jspecify.annotations.NullMarked;
