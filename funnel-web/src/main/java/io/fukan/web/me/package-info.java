/** What people settle about themselves: language, colours, password, tokens. */
@NullMarked
package io.fukan.web.me;

import org.jspecify.annotations.NullMarked;
