/** KPI設計チェック: whether the KPIs that targets are set for measure and lead as a sound design does, told from the real data. */
@NullMarked
package io.fukan.designcheck;

import org.jspecify.annotations.NullMarked;
