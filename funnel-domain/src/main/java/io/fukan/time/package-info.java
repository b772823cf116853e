/** Calendar language of the business: half-open periods, grains, the fiscal year and business days. */
@NullMarked
package io.fukan.time;

import org.jspecify.annotations.NullMarked;
