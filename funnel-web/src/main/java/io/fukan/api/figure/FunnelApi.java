package io.fukan.api.figure;

import io.fukan.access.Viewer;
import io.fukan.funnel.Funnel;
import io.fukan.funnel.FunnelReader;
import io.fukan.kpi.Cut;
import io.fukan.kpi.KpiQuery;
import io.fukan.security.CurrentViewer;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The whole funnel. */
@RestController
@RequestMapping("/api/v1/funnel")
@Tag(name = "Funnel")
class FunnelApi {

    private final FunnelReader reader;
    private final FigureParameters parameters;

    FunnelApi(FunnelReader reader, FigureParameters parameters) {
        this.reader = reader;
        this.parameters = parameters;
    }

    @GetMapping
    @Operation(summary = "The stages in order, in total and by quality; in a cohort from the stage of its base on")
    @WholeFigureQuery
    List<FunnelStage> stages(
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> asked, @CurrentViewer Viewer viewer) {
        KpiQuery query = ofQuality(parameters.queryWithout(FigureParameters.CUTTING, asked));
        FigureRights.check(viewer, query);
        Funnel funnel = reader.read(query);
        return funnel.stages().stream()
                .map(stage -> FunnelStage.of(stage, funnel, viewer))
                .toList();
    }

    /** The funnel tells every quality beside the others; asked for one, it tells only of that. */
    private static KpiQuery ofQuality(KpiQuery query) {
        return query.quality() == null
                ? query
                : query.quality(null)
                        .filter(Cut.quality(), List.of(query.quality().name().toLowerCase(Locale.ROOT)));
    }
}
