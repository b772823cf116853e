/** Reads CSV files as people really send them: finds out how a file is written, reads it row by row in bounded memory, understands its values, and says precisely which row and column it could not understand. */
@NullMarked
package io.fukan.ingest.file;

import org.jspecify.annotations.NullMarked;
