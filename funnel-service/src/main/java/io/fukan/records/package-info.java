/** Lists of records as a viewer may read them: searched, filtered, sorted, paged, exported, and single ones with their story. */
@NullMarked
package io.fukan.records;

import org.jspecify.annotations.NullMarked;
