package io.fukan.designcheck;

import java.util.List;

/** Judges one item. */
interface DesignRule {

    Item item();

    /** What it looked at; at least one point. */
    List<Point> check(Design design);
}
