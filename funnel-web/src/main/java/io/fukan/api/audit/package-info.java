/** The audit log for programs. */
@NullMarked
package io.fukan.api.audit;

import org.jspecify.annotations.NullMarked;
