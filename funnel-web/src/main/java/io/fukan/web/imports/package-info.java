/** The wizard that brings files in: upload, mapping with a preview, dry run, progress, result, undo. */
@NullMarked
package io.fukan.web.imports;

import org.jspecify.annotations.NullMarked;
