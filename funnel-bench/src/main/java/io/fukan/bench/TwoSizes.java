package io.fukan.bench;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Reads the same things of a company with 10,000 leads and of the same company once it has many. */
@Component
class TwoSizes {

    private static final long FEW = 10_000;

    private final MadeUpCompany company;

    TwoSizes(MadeUpCompany company) {
        this.company = company;
    }

    /** How long one reading takes, in seconds: the median with many leads, and with few. */
    record Times(double many, double few) {

        String told(String what) {
            return "%s %.2f ms ÷ with %,d leads %.2f ms = %.2f".formatted(what, many * 1e3, FEW, few * 1e3, many / few);
        }
    }

    Map<String, Times> run(long leads, Map<String, Supplier<?>> readings) {
        company.grow(FEW);
        Map<String, Double> few = seconds(readings);
        company.grow(leads);
        Map<String, Double> many = seconds(readings);
        Map<String, Times> times = new LinkedHashMap<>();
        readings.keySet().forEach(name -> times.put(name, new Times(many.get(name), few.get(name))));
        return times;
    }

    private static Map<String, Double> seconds(Map<String, Supplier<?>> readings) {
        Map<String, Double> seconds = new LinkedHashMap<>();
        readings.forEach((name, reading) -> seconds.put(name, Median.seconds(reading)));
        return seconds;
    }
}
