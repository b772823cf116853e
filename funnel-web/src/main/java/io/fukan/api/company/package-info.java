/** The decisions that hold for the whole company, and the days on which it works, for programs. */
@NullMarked
package io.fukan.api.company;

import org.jspecify.annotations.NullMarked;
