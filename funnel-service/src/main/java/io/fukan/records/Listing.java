package io.fukan.records;

import java.util.List;

/**
 * One page of a list.
 *
 * @param rows this page's
 * @param total rows of the whole list that the viewer may read
 * @param paging which page
 */
public record Listing<T>(List<T> rows, long total, Paging paging) {

    public Listing {
        rows = List.copyOf(rows);
    }

    /** Number of pages, at least 1. */
    public long pages() {
        return Math.max(1, (total + paging.size() - 1) / paging.size());
    }

    /** Position in the whole list of this page's first row, from 1; 0 where the page is empty. */
    public long first() {
        return rows.isEmpty() ? 0 : paging.offset() + 1;
    }

    /** Position of its last row. */
    public long last() {
        return rows.isEmpty() ? 0 : paging.offset() + rows.size();
    }

    public boolean hasPrevious() {
        return paging.page() > 0;
    }

    public boolean hasNext() {
        return paging.page() + 1 < pages();
    }
}
