/** Reads CSV files as people really send them, row by row in bounded memory, and says precisely what it cannot understand. */
@NamedInterface("file")
@NullMarked
package io.fukan.ingest.file;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
