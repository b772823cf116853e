package io.fukan.queue;

import io.fukan.records.Paging;
import java.util.List;

/**
 * One page of a queue.
 *
 * @param hasNext whether there are more behind it; how many is not counted
 */
public record QueuePage(List<QueueRow> rows, Paging paging, boolean hasNext) {

    public QueuePage {
        rows = List.copyOf(rows);
    }
}
