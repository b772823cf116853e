package io.fukan.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** P2 and P7 as their readers have it: whole pages over HTTP, with many leads against 10,000. */
final class SamePage {

    /** Until the virtual machine has compiled what is read, which would flatter whichever comes second. */
    private static final int OPENED_BEFORE = 100;

    private static final Map<String, PageSpeed.Page> PAGES = Map.of(
            "P2: the overview, over HTTP", new PageSpeed.Page(PageSpeed.ADMIN, "/"),
            "P7: my queue, over HTTP", new PageSpeed.Page("sdr1@bench.example", "/queue"));

    private SamePage() {}

    /** How long each takes, in seconds. */
    static Map<String, Double> seconds(Application application) throws IOException, InterruptedException {
        Map<String, Double> seconds = new LinkedHashMap<>();
        for (Map.Entry<String, PageSpeed.Page> one : PAGES.entrySet()) {
            Browser reader = application.browser(one.getValue().email());
            String path = one.getValue().path();
            for (int i = 0; i < OPENED_BEFORE; i++) {
                reader.open(path);
            }
            seconds.put(one.getKey(), Median.seconds(() -> reader.open(path)));
        }
        return seconds;
    }

    static List<String> told(Map<String, Double> many, Map<String, Double> few) {
        List<String> lines = new ArrayList<>();
        few.forEach((page, seconds) -> lines.add(new TwoSizes.Times(many.get(page), seconds).told(page)));
        return lines;
    }
}
