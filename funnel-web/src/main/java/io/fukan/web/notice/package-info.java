/** The page of notices, to which the bell in the bar leads. */
@NullMarked
package io.fukan.web.notice;

import org.jspecify.annotations.NullMarked;
