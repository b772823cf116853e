/** The KPI catalogue and each KPI's own page: what it means, how it runs, and the events behind it. */
@NullMarked
package io.fukan.web.kpi;

import org.jspecify.annotations.NullMarked;
