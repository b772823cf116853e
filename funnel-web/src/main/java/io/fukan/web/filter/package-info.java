/** The filter bar: what a view of figures is about, kept in its address. */
@NullMarked
package io.fukan.web.filter;

import org.jspecify.annotations.NullMarked;
