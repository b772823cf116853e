package io.fukan.records;

import java.util.List;

/** Something that a list can be sorted by. */
public interface SortKey {

    /** Japanese order: kana by their reading, kanji after them. */
    String JAPANESE = " collate \"ja-JP-x-icu\"";

    /** As in the address. */
    String key();

    /** SQL expressions, the most important first. */
    List<String> columns();

    /** Whether every row has a value, so that an index can give the order. */
    default boolean neverNull() {
        return false;
    }
}
