/** What all records share: when things happened, which lead they hang on, and how a refused move or value is told. */
@NullMarked
package io.fukan.record;

import org.jspecify.annotations.NullMarked;
