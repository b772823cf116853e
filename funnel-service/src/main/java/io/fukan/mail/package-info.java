/** Mail: what it says, to whom, and its way out through the outbox. */
@NullMarked
package io.fukan.mail;

import org.jspecify.annotations.NullMarked;
