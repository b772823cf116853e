/** One company with its people, leads and deals. */
@NullMarked
package io.fukan.web.account;

import org.jspecify.annotations.NullMarked;
