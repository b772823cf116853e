/** The contract between two departments: a lead is offered, and accepted or returned with a reason, once. */
@NullMarked
package io.fukan.handoff;

import org.jspecify.annotations.NullMarked;
