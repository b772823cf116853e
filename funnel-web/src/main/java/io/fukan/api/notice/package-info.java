/** Notices and the outbox for programs. */
@NullMarked
package io.fukan.api.notice;

import org.jspecify.annotations.NullMarked;
