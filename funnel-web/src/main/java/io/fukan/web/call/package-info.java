/** Calls gone over again: the list and search, a call's page, and calls that wait for their lead. */
@NullMarked
package io.fukan.web.call;

import org.jspecify.annotations.NullMarked;
