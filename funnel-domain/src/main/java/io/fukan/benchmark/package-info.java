/** 参考値: what others say a KPI usually is, each with its source. */
@NullMarked
package io.fukan.benchmark;

import org.jspecify.annotations.NullMarked;
