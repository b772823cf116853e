/** Import of files: from an upload, through its mapping, to records, facts and a list of what was wrong. */
@NullMarked
package io.fukan.ingest;

import org.jspecify.annotations.NullMarked;
