/** 着地見込: what a period is going to bring against its target, how the forecast went, and who contributed. */
@NullMarked
package io.fukan.web.forecast;

import org.jspecify.annotations.NullMarked;
