/** What field sales works with on a deal, the company's sales process and products, and the forecast, for programs. */
@NullMarked
package io.fukan.api.deal;

import org.jspecify.annotations.NullMarked;
