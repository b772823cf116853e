/** Dashboards that are mailed again and again. */
@NullMarked
package io.fukan.api.digest;

import org.jspecify.annotations.NullMarked;
