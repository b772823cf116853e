/** What one company decides for itself: business zone, fiscal year, days off, days to answer a handoff. */
@NullMarked
package io.fukan.setting;

import org.jspecify.annotations.NullMarked;
