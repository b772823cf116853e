/** Writing talk scripts, and walking through one while talking. */
@NullMarked
package io.fukan.web.script;

import org.jspecify.annotations.NullMarked;
