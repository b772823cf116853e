/** マイキュー: whom to turn to next, the sheet of that lead, and the call to log, on one screen. */
@NullMarked
package io.fukan.web.queue;

import org.jspecify.annotations.NullMarked;
