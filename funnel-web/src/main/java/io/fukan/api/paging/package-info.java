/** Lists come in pages. */
@NullMarked
package io.fukan.api.paging;

import org.jspecify.annotations.NullMarked;
