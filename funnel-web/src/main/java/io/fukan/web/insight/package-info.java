/** インサイト: when to call, how fast to answer, how calls go, and the records behind each number. */
@NullMarked
package io.fukan.web.insight;

import org.jspecify.annotations.NullMarked;
