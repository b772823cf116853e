package io.fukan.diagnosis;

import static io.fukan.diagnosis.Finding.Number.Format.PERCENT;
import static io.fukan.diagnosis.Finding.Number.Format.TIMES;

import io.fukan.diagnosis.Details.Share;
import io.fukan.diagnosis.Finding.Kind;
import io.fukan.diagnosis.Finding.Look;
import io.fukan.diagnosis.Finding.Number;
import io.fukan.organisation.Department;
import java.util.List;
import java.util.Map;

/** Customers from one source leave within half a year much more often than others: more was promised than was kept. */
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
        Map<String, Share> churn = file.details().earlyChurn();
        long customers = churn.values().stream().mapToLong(Share::whole).sum();
        long left = churn.values().stream().mapToLong(Share::part).sum();
        if (left == 0) {
            return List.of();
        }
        if (file.isThin(customers)) {
            return withheld(file, customers);
        }
        double average = (double) left / customers;
        return churn.entrySet().stream()
                .filter(source -> !file.isThin(source.getValue().whole()))
                .filter(source -> rate(source.getValue()) >= average * file.limit(Threshold.OVERSELL_TIMES))
                .sorted(Map.Entry.comparingByKey())
                .map(source -> new Finding(
                        key(),
                        source.getKey(),
                        Kind.SIGN,
                        department(),
                        List.of(
                                Number.word("source", "source." + source.getKey()),
                                Number.of("churn", PERCENT, rate(source.getValue())),
                                Number.of("average", PERCENT, average),
                                Number.of("times", TIMES, rate(source.getValue()) / average)),
                        List.of(Look.at("logo-churn-rate"))))
                .toList();
    }

    private static double rate(Share share) {
        return (double) share.part() / share.whole();
    }
}
