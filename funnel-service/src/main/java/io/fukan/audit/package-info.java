/** Who did what and when: sign-ins, changes of settings and records, exports; kept apart from the records themselves. */
@NullMarked
package io.fukan.audit;

import org.jspecify.annotations.NullMarked;
