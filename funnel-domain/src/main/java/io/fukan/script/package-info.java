/** Talk scripts: what to say on the phone, step by step, with branches to switch between while talking. */
@NullMarked
package io.fukan.script;

import org.jspecify.annotations.NullMarked;
