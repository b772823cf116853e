/** Fields of a company's own on the records, as they came with imports. */
@NullMarked
package io.fukan.customfield;

import org.jspecify.annotations.NullMarked;
