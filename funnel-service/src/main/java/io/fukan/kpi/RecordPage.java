package io.fukan.kpi;

import java.util.List;

/**
 * A page of the events behind a figure.
 *
 * @param total events that the figure sums or samples
 * @param visible how many of them this viewer may read
 * @param page from 0
 * @param size most per page
 * @param records this page's, latest first
 */
public record RecordPage(long total, long visible, int page, int size, List<FactRecord> records) {

    /** Number of pages of visible events, at least 1. */
    public long pages() {
        return Math.max(1, (visible + size - 1) / size);
    }
}
