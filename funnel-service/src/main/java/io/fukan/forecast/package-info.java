/** 着地見込: what a period is going to bring, what was forecast day by day, and the daily records that tell. */
@NullMarked
package io.fukan.forecast;

import org.jspecify.annotations.NullMarked;
