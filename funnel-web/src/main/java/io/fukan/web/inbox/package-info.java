/** The inbox of handoffs: what waits for an answer, what was sent, and how leads pass from department to department. */
@NullMarked
package io.fukan.web.inbox;

import org.jspecify.annotations.NullMarked;
