package io.fukan.api.figure;

import io.fukan.access.Viewer;
import io.fukan.api.failure.BadParameter;
import io.fukan.kpi.KpiQuery;
import io.fukan.security.CurrentViewer;
import io.fukan.tree.TreeReader;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Set;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** KPIツリー: which branch of the goal is short, and by how much. */
@RestController
@Tag(name = "Funnel")
class TreeApi {

    private static final Set<String> IN_VAIN = Set.of("grain", "basis", "quality");

    private final TreeReader trees;
    private final FigureParameters parameters;

    TreeApi(TreeReader trees, FigureParameters parameters) {
        this.trees = trees;
        this.parameters = parameters;
    }

    @GetMapping("/api/v1/kpi-tree")
    @Operation(
            summary =
                    "The won amount broken down to counts, rates and people's numbers, with what is missing through each")
    @FromTo
    @Parameter(
            name = "by",
            in = ParameterIn.QUERY,
            description = "whose numbers stand below each count; only what the caller may cut by counts",
            schema = @Schema(allowableValues = {"rep", "team", "department"}))
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    TreeAnswer tree(
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> asked, @CurrentViewer Viewer viewer) {
        KpiQuery query = parameters.queryWithout(IN_VAIN, asked);
        query.filters().keySet().stream().findFirst().ifPresent(cut -> {
            throw new BadParameter(cut.name(), "PARAMETER_UNKNOWN", cut.name());
        });
        String by = query.by() == null ? null : query.by().name();
        return TreeAnswer.of(trees.read(query.period(), by, viewer));
    }
}
