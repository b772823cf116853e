/** When jobs are due, whatever happens to the clock of the machine. */
@NullMarked
package io.fukan.job;

import org.jspecify.annotations.NullMarked;
