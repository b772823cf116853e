/** Building rules without code, reading them aloud, and showing what they said; for whatever rules are written for. */
@NullMarked
package io.fukan.web.rule;

import org.jspecify.annotations.NullMarked;
