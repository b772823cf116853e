/** Insights for programs: when to call, how fast to answer, how calls go, and the records behind each number. */
@NullMarked
package io.fukan.api.insight;

import org.jspecify.annotations.NullMarked;
