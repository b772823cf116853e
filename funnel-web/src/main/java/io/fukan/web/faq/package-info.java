/** Finding answers to customers' questions while talking, and writing them. */
@NullMarked
package io.fukan.web.faq;

import org.jspecify.annotations.NullMarked;
