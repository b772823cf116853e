package io.fukan.web.diagnosis;

import io.fukan.access.Right;
import io.fukan.access.Viewer;
import io.fukan.diagnosis.Diagnosis;
import io.fukan.diagnosis.Finding;
import io.fukan.diagnosis.FindingWords;
import io.fukan.diagnosis.Report;
import io.fukan.organisation.Department;
import io.fukan.setting.Company;
import io.fukan.web.filter.FunnelFilter;
import io.fukan.words.Words;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What the diagnosis says beside the figures of a page. */
@Component
public class DiagnosisPanel {

    private static final Duration JUST_NOW = Duration.ofSeconds(30);

    private final Diagnosis diagnosis;
    private final MessageSource messages;
    private final Company company;
    private final Clock clock;

    DiagnosisPanel(Diagnosis diagnosis, MessageSource messages, Company company, Clock clock) {
        this.diagnosis = diagnosis;
        this.messages = messages;
        this.company = company;
        this.clock = clock;
    }

    /**
     * The findings of a filter.
     *
     * @param withheld titles of what there are too few data for
     * @param dismissed how many were put aside
     * @param seenAt when the rules looked, where that was a while ago; null: just now
     * @param mayDismiss whether the viewer may put them aside: for everybody, so only those of the whole company
     */
    public record Shown(
            List<FindingCard> cards,
            List<String> withheld,
            int dismissed,
            @Nullable String seenAt,
            boolean mayDismiss,
            String from,
            String to) {}

    /** What the rules find in the filter's period and groups. */
    public Shown of(FunnelFilter filter, Viewer viewer) {
        return of(filter, finding -> true, viewer);
    }

    /** What of it a department's figures show. */
    public Shown of(FunnelFilter filter, Department department, Viewer viewer) {
        return of(filter, finding -> finding.department() == department, viewer);
    }

    private Shown of(FunnelFilter filter, Predicate<Finding> wanted, Viewer viewer) {
        Report report = diagnosis.report(filter.query());
        FindingWords words = new FindingWords(messages, viewer.locale(), company.zone());
        return new Shown(
                report.shown().stream()
                        .filter(wanted)
                        .filter(finding -> finding.isFor(viewer))
                        .map(finding -> FindingCard.of(finding, words, filter))
                        .toList(),
                report.withheld().stream()
                        .filter(wanted)
                        .map(words::title)
                        .distinct()
                        .toList(),
                (int) report.dismissed().stream()
                        .map(Report.Told::finding)
                        .filter(wanted)
                        .count(),
                seenAt(report.asOf(), viewer),
                viewer.may(Right.FINDINGS_DISMISS) && filter.groups().isEmpty(),
                filter.period().from().toString(),
                filter.period().lastDay().toString());
    }

    private @Nullable String seenAt(Instant asOf, Viewer viewer) {
        return asOf.isAfter(clock.instant().minus(JUST_NOW))
                ? null
                : new Words(viewer.locale(), company.zone()).time(asOf);
    }
}
