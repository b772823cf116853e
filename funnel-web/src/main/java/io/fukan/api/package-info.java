/** What programs see: REST under {@code /api/v1}, as docs/api.md says. */
@NullMarked
package io.fukan.api;

import org.jspecify.annotations.NullMarked;
