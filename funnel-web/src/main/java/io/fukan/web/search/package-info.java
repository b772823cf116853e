/** Search over everything that somebody may open: records, KPIs and the pages themselves. */
@NullMarked
package io.fukan.web.search;

import org.jspecify.annotations.NullMarked;
