/** Figures as cards: value, target and pace, the period before, and a small line of recent months. */
@NullMarked
package io.fukan.web.figure;

import org.jspecify.annotations.NullMarked;
