/** Questions that customers ask, with what to answer. */
@NullMarked
package io.fukan.faq;

import org.jspecify.annotations.NullMarked;
