package io.fukan.ingest.file;

import java.util.List;
import java.util.Optional;

/**
 * A row of data.
 *
 * @param number from 1, the header and blank lines not counted
 * @param line in the file, from 1, where the row begins; differs from the number where fields hold line ends
 * @param fields in the order of the headers; with a problem they are whatever could be read, to show the row to its sender
 * @param problem why the row must be rejected
 */
public record Row(long number, long line, List<String> fields, Optional<Problem> problem) {}
