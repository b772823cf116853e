package io.fukan.bench;

import com.sun.management.GarbageCollectionNotificationInfo;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.util.concurrent.atomic.AtomicLong;
import javax.management.NotificationEmitter;
import javax.management.openmbean.CompositeData;

/** What is in use after collections, while something runs. */
final class Heap {

    private final AtomicLong most = new AtomicLong();

    private Heap() {}

    static Heap watch() {
        Heap heap = new Heap();
        for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
            ((NotificationEmitter) collector)
                    .addNotificationListener(
                            (notice, handback) -> heap.note((CompositeData) notice.getUserData()), null, null);
        }
        return heap;
    }

    /** Bytes. */
    long most() {
        return most.get();
    }

    private void note(CompositeData data) {
        long used = GarbageCollectionNotificationInfo.from(data).getGcInfo().getMemoryUsageAfterGc().values().stream()
                .mapToLong(usage -> usage.getUsed())
                .sum();
        most.accumulateAndGet(used, Math::max);
    }
}
