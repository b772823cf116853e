/** Where leads come from: channels of five classes, and the campaigns on them. */
@NullMarked
package io.fukan.channel;

import org.jspecify.annotations.NullMarked;
