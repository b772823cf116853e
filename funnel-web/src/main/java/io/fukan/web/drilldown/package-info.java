/** The events behind a stage of the funnel: the list whose count is the figure. */
@NullMarked
package io.fukan.web.drilldown;

import org.jspecify.annotations.NullMarked;
