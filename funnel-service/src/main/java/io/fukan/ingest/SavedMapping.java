package io.fukan.ingest;

import io.fukan.ingest.file.Mapping;

/**
 * A mapping kept for files that come again.
 *
 * @param name unique among those of its kind
 */
public record SavedMapping(long id, String name, ImportKind kind, Mapping mapping) {}
