package io.fukan.designcheck;

import java.util.Comparator;
import java.util.List;

/** An item with all that was looked at for it. */
public record Checked(Item item, List<Point> points) {

    /** The gravest state of its points. */
    public State state() {
        return points.stream().map(Point::state).max(Comparator.naturalOrder()).orElse(State.CANNOT_TELL);
    }
}
