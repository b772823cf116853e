package io.fukan.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** The funnel and the queue measured on one company, so that it grows but once. */
@Component
class WholeRun {

    private final FunnelSpeed funnel;
    private final QueueSpeed queue;
    private final TwoSizes sizes;

    WholeRun(FunnelSpeed funnel, QueueSpeed queue, TwoSizes sizes) {
        this.funnel = funnel;
        this.queue = queue;
        this.sizes = sizes;
    }

    List<String> run(long leads) throws IOException, SQLException {
        Map<String, Supplier<?>> readings = new LinkedHashMap<>(funnel.readings());
        readings.putAll(queue.readings());
        Map<String, TwoSizes.Times> times = sizes.run(leads, readings);
        List<String> lines = new ArrayList<>(funnel.told(times));
        lines.addAll(queue.told(times));
        return lines;
    }
}
