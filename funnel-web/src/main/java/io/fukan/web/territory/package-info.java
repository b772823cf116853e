/** Administration of territories: which leads, and who looks after them. */
@NullMarked
package io.fukan.web.territory;

import org.jspecify.annotations.NullMarked;
