/** Japanese text made comparable: folding for search and rules, in Java and in SQL alike. */
@NullMarked
package io.fukan.text;

import org.jspecify.annotations.NullMarked;
