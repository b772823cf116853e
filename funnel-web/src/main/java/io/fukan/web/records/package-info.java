/** What the pages of lists and of single records share: addresses of lists, forms that keep what was typed, choices. */
@NullMarked
package io.fukan.web.records;

import org.jspecify.annotations.NullMarked;
