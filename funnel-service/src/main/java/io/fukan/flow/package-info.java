/** Where leads and deals go, stand and leave: handoffs and what became of them, reasons of loss and return, ages of stages. */
@NullMarked
package io.fukan.flow;

import org.jspecify.annotations.NullMarked;
