/** The KPI catalogue, KPI figures and the records behind them, and the whole funnel. */
@NullMarked
package io.fukan.api.figure;

import org.jspecify.annotations.NullMarked;
