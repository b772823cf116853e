/** The KPI catalogue, the facts it is computed from, and how a figure and the records behind it are read. */
@NullMarked
package io.fukan.kpi;

import org.jspecify.annotations.NullMarked;
