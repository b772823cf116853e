/** What must hold for an appointment or a deal to count as a good one: published criteria, and what they said. */
@NullMarked
package io.fukan.qualification;

import org.jspecify.annotations.NullMarked;
