package io.fukan.api.figure;

import io.fukan.access.Right;
import io.fukan.access.Viewer;
import io.fukan.api.failure.BadParameter;
import io.fukan.api.paging.Paging;
import io.fukan.flow.AgeBand;
import io.fukan.flow.FlowNode;
import io.fukan.flow.HandoffFlows;
import io.fukan.flow.Pareto.Weight;
import io.fukan.flow.ReasonKind;
import io.fukan.flow.ReasonWords;
import io.fukan.flow.Reasons;
import io.fukan.flow.StageAges;
import io.fukan.flow.Standings;
import io.fukan.kpi.Behind;
import io.fukan.kpi.KpiQuery;
import io.fukan.kpi.RecordReader;
import io.fukan.record.Labelled;
import io.fukan.security.CurrentViewer;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where leads and deals go, stand and leave. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Flow", description = "The flow of handoffs, reasons of losses and returns, ages of stages")
class FlowApi {

    /** Each event stands on its own day, in one sum. */
    private static final Set<String> IN_VAIN = Set.of("grain", "by", "basis");

    private final HandoffFlows flows;
    private final Reasons reasons;
    private final ReasonWords words;
    private final StageAges ages;
    private final RecordReader records;
    private final FigureParameters parameters;

    FlowApi(
            HandoffFlows flows,
            Reasons reasons,
            ReasonWords words,
            StageAges ages,
            RecordReader records,
            FigureParameters parameters) {
        this.flows = flows;
        this.reasons = reasons;
        this.words = words;
        this.ages = ages;
        this.records = records;
        this.parameters = parameters;
    }

    @GetMapping("/handoff-flow")
    @Operation(summary = "Handoffs of the period by where they went, and what has become of them until today")
    @EventQuery
    List<FlowAnswer.Step> flow(
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> asked, @CurrentViewer Viewer viewer) {
        return flows.read(query(asked, viewer)).steps().stream()
                .map(FlowAnswer.Step::of)
                .toList();
    }

    @GetMapping("/handoff-flow/{origin}/{target}/records")
    @Operation(summary = "The handoffs of a step")
    @EventQuery
    RecordsAnswer stepRecords(
            @PathVariable String origin,
            @PathVariable String target,
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> asked,
            @CurrentViewer Viewer viewer) {
        Behind step = flows.behind(
                named(
                        "origin",
                        FlowNode.named(origin),
                        Arrays.stream(FlowNode.values()).map(FlowNode::slug)),
                named(
                        "target",
                        FlowNode.named(target),
                        Arrays.stream(FlowNode.values()).map(FlowNode::slug)));
        return page(step, asked, viewer);
    }

    @GetMapping("/reasons/{kind}")
    @Operation(summary = "Why deals were lost, handoffs returned or leads recycled, the most frequent reason first")
    @EventQuery
    List<FlowAnswer.Reason> reasons(
            @PathVariable String kind,
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> asked,
            @CurrentViewer Viewer viewer,
            Locale locale) {
        ReasonKind wanted = kind(kind);
        boolean amounts = wanted.hasAmounts() && viewer.may(Right.AMOUNT_TOTALS_READ);
        return reasons.read(wanted, query(asked, viewer), Weight.COUNT).bars().stream()
                .map(bar -> FlowAnswer.Reason.of(wanted, bar, amounts, words, locale))
                .toList();
    }

    @GetMapping("/reasons/{kind}/records")
    @Operation(summary = "The records of a reason, or of all")
    @EventQuery
    @Parameter(name = "reason", in = ParameterIn.QUERY, description = "as recorded; empty: those without")
    RecordsAnswer reasonRecords(
            @PathVariable String kind,
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> asked,
            @CurrentViewer Viewer viewer) {
        ReasonKind wanted = kind(kind);
        String reason = asked.getFirst("reason");
        return page(reason == null ? wanted.behind() : wanted.behind(reason), asked, viewer, "reason");
    }

    @GetMapping("/stage-ages/{of}")
    @Operation(summary = "How long leads or deals have stood in their stages, as they are now")
    @EventQuery
    List<FlowAnswer.Age> ages(
            @PathVariable String of,
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> asked,
            @CurrentViewer Viewer viewer) {
        return ages.read(standings(of), query(asked, viewer)).stream()
                .map(FlowAnswer.Age::of)
                .toList();
    }

    @GetMapping("/stage-ages/{of}/{stage}/records")
    @Operation(summary = "What stands in a stage")
    @EventQuery
    @Parameter(name = "band", in = ParameterIn.QUERY, description = "of days, as in byBand")
    @Parameter(name = "overUsual", in = ParameterIn.QUERY, description = "true: only what stands longer than usual")
    RecordsAnswer ageRecords(
            @PathVariable String of,
            @PathVariable String stage,
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> asked,
            @CurrentViewer Viewer viewer) {
        Standings standings = standings(of);
        Labelled place = named(
                "stage", standings.place(stage), standings.places().stream().map(Labelled::name));
        boolean over = "true".equals(asked.getFirst("overUsual"));
        return page(
                ages.behind(standings, place, band(asked.getFirst("band")), over), asked, viewer, "band", "overUsual");
    }

    private RecordsAnswer page(Behind behind, MultiValueMap<String, String> asked, Viewer viewer, String... own) {
        String[] others =
                Stream.concat(Stream.of("page", "size"), Stream.of(own)).toArray(String[]::new);
        Paging paging = Paging.of(asked.getFirst("page"), asked.getFirst("size"));
        return RecordsAnswer.of(
                records.records(behind, query(asked, viewer, others), viewer, paging.page(), paging.size()));
    }

    private KpiQuery query(MultiValueMap<String, String> asked, Viewer viewer, String... others) {
        KpiQuery query = parameters.queryWithout(IN_VAIN, asked, others);
        FigureRights.check(viewer, query);
        return query;
    }

    private static @Nullable AgeBand band(@Nullable String slug) {
        return slug == null
                ? null
                : named(
                        "band",
                        AgeBand.named(slug),
                        Arrays.stream(AgeBand.values()).map(AgeBand::slug));
    }

    private static ReasonKind kind(String slug) {
        return named(
                "kind",
                ReasonKind.named(slug),
                Arrays.stream(ReasonKind.values()).map(ReasonKind::slug));
    }

    private static Standings standings(String slug) {
        return named(
                "of", Standings.named(slug), Arrays.stream(Standings.values()).map(Standings::slug));
    }

    private static <T> T named(String name, Optional<T> value, Stream<String> all) {
        return value.orElseThrow(() -> new BadParameter(name, "VALUE_UNKNOWN", all.collect(Collectors.joining(", "))));
    }
}
