/** Pages on where leads and deals go, stand and leave: the handoff flow, reasons, ages of stages. */
@NullMarked
package io.fukan.web.flow;

import org.jspecify.annotations.NullMarked;
