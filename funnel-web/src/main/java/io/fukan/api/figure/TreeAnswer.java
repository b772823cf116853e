package io.fukan.api.figure;

import io.fukan.kpi.Cut;
import io.fukan.tree.KpiTree;
import io.fukan.words.PlainNumber;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The won amount, broken down to people's numbers. */
@Schema(name = "KpiTree")
record TreeAnswer(
        DayRange period,

        @Schema(description = "標準進捗: share of the period's business days gone by")
        BigDecimal elapsed,

        @Schema(description = "whose numbers stand below each count") @Nullable
        String by,

        @Schema(description = "what else they can be cut by")
        List<String> cuts,

        @Schema(description = "the KPI through which most is missing; null: none lacks anything") @Nullable
        String worst,

        Branch root) {

    /** A branch. */
    @Schema(name = "KpiTreeBranch")
    record Branch(
            KpiTree.Kind kind,

            @Schema(description = "key of the KPI; of a rate that of the count to which it leads")
            String kpi,

            @Schema(description = "of a rate, the count from which it leads") @Nullable
            String from,

            @Nullable BigDecimal actual,

            @Schema(description = "for the whole period") @Nullable
            BigDecimal target,

            @Schema(description = "missing through it in yen of the goal, less than zero a lead; null: cannot be told")
            @Nullable
            BigDecimal lacks,

            List<Own> people,
            List<Branch> branches) {

        private static Branch of(KpiTree.Branch branch) {
            return new Branch(
                    branch.kind(),
                    branch.kpi(),
                    branch.from(),
                    PlainNumber.of(branch.actual()),
                    PlainNumber.of(branch.target()),
                    PlainNumber.of(branch.lacks()),
                    branch.people().stream().map(Own::of).toList(),
                    branch.branches().stream().map(Branch::of).toList());
        }
    }

    /** One person's, team's or department's part of a count. */
    @Schema(name = "KpiTreePart")
    record Own(
            String name,
            BigDecimal actual,
            @Nullable BigDecimal target,
            @Nullable BigDecimal lacks) {

        private static Own of(KpiTree.Own own) {
            return new Own(
                    own.name(),
                    PlainNumber.of(own.step().actual()),
                    PlainNumber.of(own.step().target()),
                    PlainNumber.of(own.lacks()));
        }
    }

    static TreeAnswer of(KpiTree tree) {
        return new TreeAnswer(
                DayRange.of(tree.period()),
                PlainNumber.of(tree.elapsed()),
                Optional.ofNullable(tree.by()).map(Cut::name).orElse(null),
                tree.cuts().stream().map(Cut::name).toList(),
                Optional.ofNullable(tree.worst()).map(KpiTree.Branch::kpi).orElse(null),
                Branch.of(tree.root()));
    }
}
