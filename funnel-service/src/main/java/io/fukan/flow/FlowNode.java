package io.fukan.flow;

import io.fukan.record.Labelled;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Where a handoff comes from or goes, in the order in which the flow is drawn. */
public enum FlowNode implements Labelled {
    MK(0),
    PS(0),
    /** Inside sales: SDR and BDR. */
    IS(1),
    FS(2),
    /** Not answered yet. */
    PENDING(2),
    RETURNED(2),
    /** Customer success: the deal was won. */
    CS(3),
    /** The deal is open, or not there yet. */
    OPEN(3),
    LOST(3),
    /** Given back, and somebody is still at work on the lead. */
    AT_WORK(4),
    RECYCLED(4),
    DISQUALIFIED(4);

    private final int column;

    FlowNode(int column) {
        this.column = column;
    }

    /** Its place from left to right. */
    public int column() {
        return column;
    }

    /** The name in addresses and the API, such as {@code at-work}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<FlowNode> named(String slug) {
        return Arrays.stream(values()).filter(node -> node.slug().equals(slug)).findFirst();
    }

    @Override
    public String messagePrefix() {
        return "flowNode";
    }
}
