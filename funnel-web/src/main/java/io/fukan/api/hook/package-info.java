/** What other systems tell us by webhook, and the keys with which they sign it. */
@NullMarked
package io.fukan.api.hook;

import org.jspecify.annotations.NullMarked;
