package io.fukan.web.flow;

import io.fukan.access.Right;
import io.fukan.access.Viewer;
import io.fukan.export.ExportFormat;
import io.fukan.flow.Pareto;
import io.fukan.flow.Pareto.Weight;
import io.fukan.flow.ReasonKind;
import io.fukan.flow.ReasonWords;
import io.fukan.flow.Reasons;
import io.fukan.kpi.Cut;
import io.fukan.security.CurrentViewer;
import io.fukan.web.figure.FigureDownload;
import io.fukan.web.figure.GroupWords;
import io.fukan.web.filter.FunnelFilter;
import io.fukan.web.filter.InvalidFilter;
import io.fukan.web.filter.OwnDays;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 失注・差し戻し・リサイクルの理由 as パレート図. */
@Controller
class ReasonController {

    /** By what reasons can be cut. */
    static final List<String> CUTS = List.of("quality", "team", "channel");

    /** So much of the whole do the few reasons make up that the heading counts. */
    private static final BigDecimal MOST = new BigDecimal("0.8");

    private final Reasons reasons;
    private final ReasonWords words;
    private final GroupWords groups;
    private final ReasonSheets sheets;
    private final OwnDays days;
    private final FigureDownload download;
    private final Clock clock;

    ReasonController(
            Reasons reasons,
            ReasonWords words,
            GroupWords groups,
            ReasonSheets sheets,
            OwnDays days,
            FigureDownload download,
            Clock clock) {
        this.reasons = reasons;
        this.words = words;
        this.groups = groups;
        this.sheets = sheets;
        this.days = days;
        this.download = download;
        this.clock = clock;
    }

    /** What is asked for beside the filter. */
    private record Asked(ReasonKind kind, Weight weight, String by) {

        static Asked of(Map<String, String> parameters, Viewer viewer) {
            String kind = parameters.getOrDefault("kind", ReasonKind.LOSS.slug());
            ReasonKind wanted = ReasonKind.named(kind).orElseThrow(() -> new InvalidFilter("kind", kind));
            String weight = parameters.getOrDefault("weight", "count");
            if (!weight.equals("count") && !weight.equals("amount")) {
                throw new InvalidFilter("weight", weight);
            }
            String by = parameters.getOrDefault("by", CUTS.get(0));
            if (!CUTS.contains(by)) {
                throw new InvalidFilter("by", by);
            }
            return new Asked(
                    wanted, weight.equals("amount") && seesAmounts(wanted, viewer) ? Weight.AMOUNT : Weight.COUNT, by);
        }

        Map<String, String> parameters() {
            return Map.of("kind", kind.slug(), "weight", weight.name().toLowerCase(Locale.ROOT), "by", by);
        }

        Cut cut() {
            return Cut.named(by).orElseThrow();
        }
    }

    @GetMapping("/flow/reasons")
    String show(
            HttpServletRequest request,
            @RequestParam Map<String, String> parameters,
            @CurrentViewer Viewer viewer,
            Model model) {
        Asked asked = Asked.of(parameters, viewer);
        FunnelFilter filter = days.fill(request, model, viewer);
        Pareto pareto = reasons.read(asked.kind(), filter.query().by(asked.cut()), asked.weight());
        model.addAttribute("besides", asked.parameters());
        model.addAttribute("kind", asked.kind());
        model.addAttribute("kinds", ReasonKind.values());
        model.addAttribute("weight", asked.weight());
        model.addAttribute("by", asked.by());
        model.addAttribute("cuts", CUTS);
        model.addAttribute("amounts", seesAmounts(asked.kind(), viewer));
        model.addAttribute("pareto", pareto);
        model.addAttribute("few", pareto.reasonsFor(MOST));
        model.addAttribute("reasonWords", words);
        model.addAttribute("groups", groups);
        return "flow/reasons";
    }

    @GetMapping("/flow/reasons/export")
    void export(
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam Map<String, String> parameters,
            @RequestParam(defaultValue = "UTF8_BOM") ExportFormat format,
            @CurrentViewer Viewer viewer)
            throws IOException {
        Asked asked = Asked.of(parameters, viewer);
        FunnelFilter filter = days.inPassing(request);
        Pareto pareto = reasons.read(asked.kind(), filter.query().by(asked.cut()), asked.weight());
        download.send(
                "reasons-" + asked.kind().slug(),
                sheets.title(asked.kind(), viewer.locale()),
                List.of(sheets.table(
                        asked.kind(), pareto, asked.by(), seesAmounts(asked.kind(), viewer), viewer.locale())),
                filter,
                clock.instant(),
                format,
                viewer,
                response);
    }

    private static boolean seesAmounts(ReasonKind kind, Viewer viewer) {
        return kind.hasAmounts() && viewer.may(Right.AMOUNT_TOTALS_READ);
    }
}
