package io.fukan.web.diagnosis;

import io.fukan.diagnosis.Finding;
import io.fukan.diagnosis.Finding.Look;
import io.fukan.diagnosis.FindingWords;
import io.fukan.flow.ReasonKind;
import io.fukan.web.filter.FunnelFilter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A finding as a screen shows it.
 *
 * @param style last part of the style's name
 * @param links where to look
 */
public record FindingCard(
        String rule,
        String subject,
        String style,
        String kindKey,
        String title,
        String text,
        String advice,
        List<Link> links) {

    /** Findings whose why is told by reasons that people gave. */
    private static final Map<String, ReasonKind> REASONS = Map.of(
            "fsQualityWinGap", ReasonKind.LOSS,
            "firstMeetingCollapse", ReasonKind.LOSS,
            "recycleLeak", ReasonKind.LOSS,
            "handoffRejected", ReasonKind.RETURN,
            "isVolumeChasing", ReasonKind.RETURN);

    /** A link with the key of its text. */
    public record Link(String textKey, String href) {}

    static FindingCard of(Finding finding, FindingWords words, FunnelFilter filter) {
        return new FindingCard(
                finding.rule(),
                finding.subject(),
                finding.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                finding.kind().messageKey(),
                words.title(finding),
                words.text(finding),
                words.advice(finding),
                Stream.concat(
                                finding.looks().stream().map(look -> link(look, filter)),
                                Stream.ofNullable(REASONS.get(finding.rule())).map(kind -> reasons(kind, filter)))
                        .toList());
    }

    private static Link reasons(ReasonKind kind, FunnelFilter filter) {
        return new Link("diagnosis.reasons", filter.url("/flow/reasons", "kind", kind.slug()));
    }

    private static Link link(Look look, FunnelFilter filter) {
        FunnelFilter counted = filter.basis(look.basis()).quality(look.quality());
        return look.stage() == null
                ? new Link("kpi." + look.kpi() + ".name", counted.url("/kpis/" + look.kpi()))
                : new Link(
                        "diagnosis.records",
                        counted.url("/records", "stage", look.stage().apiName()));
    }
}
