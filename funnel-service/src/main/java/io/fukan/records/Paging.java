package io.fukan.records;

/**
 * Which part of a list.
 *
 * @param page from 0
 * @param size rows per page, 1 to 100
 */
public record Paging(int page, int size) {

    static final int USUAL_SIZE = 50;
    static final int LARGEST_SIZE = 100;
    static final int LAST_PAGE = 1_000_000;

    /** Rows before the first one of this page. */
    public long offset() {
        return (long) page * size;
    }
}
