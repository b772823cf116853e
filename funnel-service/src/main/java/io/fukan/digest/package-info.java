/** 定期配信: dashboards that are mailed again and again, when and to whom. */
@NullMarked
package io.fukan.digest;

import org.jspecify.annotations.NullMarked;
