package io.fukan.diagnosis;

import static io.fukan.diagnosis.Finding.Number.Format.PERCENT;
import static io.fukan.diagnosis.Finding.Number.Format.TIMES;

import io.fukan.diagnosis.Details.Share;
import io.fukan.diagnosis.Details.Sold;
import io.fukan.diagnosis.Details.Sold.By;
import io.fukan.diagnosis.Finding.Kind;
import io.fukan.diagnosis.Finding.Look;
import io.fukan.diagnosis.Finding.Number;
import io.fukan.organisation.Department;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Customers from one source, or of one seller, leave or cut what they pay within half a year much more often than others: more
 * was promised than was kept.
 */
final class Oversold implements Rule {

    @Override
    public String key() {
        return "oversell";
    }

    @Override
    public Department department() {
        return Department.CS;
    }

    @Override
    public List<Finding> examine(CaseFile file) {
        return Arrays.stream(By.values())
                .flatMap(by -> examine(by, file).stream())
                .toList();
    }

    private List<Finding> examine(By by, CaseFile file) {
        Map<Sold, Share> losses = new HashMap<>(file.details().earlyLosses());
        losses.keySet().removeIf(sold -> sold.by() != by);
        long customers = losses.values().stream().mapToLong(Share::whole).sum();
        long lost = losses.values().stream().mapToLong(Share::part).sum();
        if (lost == 0) {
            return List.of();
        }
        if (file.isThin(customers)) {
            return by == By.SOURCE ? withheld(file, customers) : List.of();
        }
        double average = (double) lost / customers;
        return losses.entrySet().stream()
                .filter(sold -> !file.isThin(sold.getValue().whole()))
                .filter(sold -> rate(sold.getValue()) >= average * file.limit(Threshold.OVERSELL_TIMES))
                .sorted(Map.Entry.comparingByKey(Comparator.comparing(Sold::name)))
                .map(sold -> new Finding(
                        key(),
                        subject(sold.getKey()),
                        Kind.SIGN,
                        department(),
                        List.of(
                                by == By.SOURCE
                                        ? Number.word(
                                                "source",
                                                "source." + sold.getKey().name())
                                        : Number.person("seller", sold.getKey().name()),
                                Number.of("churn", PERCENT, rate(sold.getValue())),
                                Number.of("average", PERCENT, average),
                                Number.of("times", TIMES, rate(sold.getValue()) / average)),
                        List.of(Look.at("customers-churned"), Look.at("contraction-amount"))))
                .toList();
    }

    private static String subject(Sold sold) {
        return sold.by() == By.SOURCE ? sold.name() : "seller:" + sold.name();
    }

    private static double rate(Share share) {
        return (double) share.part() / share.whole();
    }
}
