package io.fukan.records;

import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * A column of an exported list.
 *
 * @param key its header is the message {@code export.} + key
 * @param field the field as which an import takes it back; null: it is reckoned from other records, and left out
 * @param value what a row has there, in the words of the reader's language
 */
record ExportColumn<R>(String key, @Nullable String field, BiFunction<R, ExportWords, @Nullable Object> value) {}
