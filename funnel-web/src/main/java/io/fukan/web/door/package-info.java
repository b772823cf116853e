/** What strangers see without signing in: pages to book a meeting on, and what becomes of a form they send. */
@NullMarked
package io.fukan.web.door;

import org.jspecify.annotations.NullMarked;
