/** Target accounts: the list, adding one, and building a list of them by a rule. */
@NullMarked
package io.fukan.web.targeting;

import org.jspecify.annotations.NullMarked;
