package io.fukan.diagnosis;

import io.fukan.time.Period;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the diagnosis says of a period.
 *
 * @param findings in the order in which they are told: what holds the funnel up first, good signs last
 */
public record Report(Period period, Instant asOf, List<Told> findings) {

    public Report {
        findings = List.copyOf(findings);
    }

    /**
     * A finding, and what people said to it.
     *
     * @param dismissal null: nobody has put it aside
     */
    public record Told(Finding finding, @Nullable Dismissal dismissal) {}

    /** That somebody put a finding aside for this period, and why. */
    public record Dismissal(String by, Instant at, String reason) {}

    /** What is to be shown: neither put aside nor withheld. */
    public List<Finding> shown() {
        return findings.stream()
                .filter(told -> told.dismissal() == null)
                .map(Told::finding)
                .filter(finding -> finding.kind() != Finding.Kind.WITHHELD)
                .toList();
    }

    /** What there are too few data for. */
    public List<Finding> withheld() {
        return findings.stream()
                .map(Told::finding)
                .filter(finding -> finding.kind() == Finding.Kind.WITHHELD)
                .toList();
    }

    /** What was put aside. */
    public List<Told> dismissed() {
        return findings.stream().filter(told -> told.dismissal() != null).toList();
    }
}
