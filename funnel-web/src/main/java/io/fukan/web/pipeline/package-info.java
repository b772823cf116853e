/** パイプライン: open deals by phase as a board, on which they are moved by mouse, keyboard or form. */
@NullMarked
package io.fukan.web.pipeline;

import org.jspecify.annotations.NullMarked;
