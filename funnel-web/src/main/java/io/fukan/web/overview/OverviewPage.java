package io.fukan.web.overview;

import io.fukan.funnel.Funnel;
import io.fukan.funnel.HandoffFigures;
import io.fukan.funnel.Stage;
import io.fukan.organisation.Department;
import io.fukan.time.Period;
import io.fukan.web.figure.Card;
import io.fukan.web.figure.Pace;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that the overview shows.
 *
 * @param pace the KGI against its target
 * @param cards KPIs beside it
 * @param departments the header above the stages
 * @param stages the matrix, a column each
 * @param previous the days that the previous figures are of
 * @param previousYear likewise those of a year before
 * @param standard the share of the period's business days gone by (標準進捗)
 * @param running whether the period is not over, so that earlier ones count as far as they had come then
 * @param picture the funnel drawn to the same columns
 * @param channels below the fold: where the leads came from and what became of them
 * @param handoffs what became of handoffs; null where the basis begins behind them
 * @param ruleVersion version of the quality definition in force, or null before the first
 * @param asOf when all of it was read
 */
public record OverviewPage(
        @Nullable Pace pace,
        List<Card> cards,
        List<DepartmentSpan> departments,
        List<StageColumn> stages,
        @Nullable Period previous,
        @Nullable Period previousYear,
        BigDecimal standard,
        boolean running,
        FunnelPicture picture,
        List<ChannelRow> channels,
        @Nullable HandoffFigures handoffs,
        @Nullable Integer ruleVersion,
        Instant asOf) {

    /** A department and how many neighbouring stages are its own. */
    public record DepartmentSpan(Department department, int stages) {}

    /**
     * A channel's leads and what became of them.
     *
     * @param name null where the lead's channel is not known
     * @param qualityRatio of its leads, null where of none it was decided
     * @param quality how many of its leads are quality leads
     * @param appointments null where no appointment was ever recorded, of any channel; likewise opportunities and wins
     * @param costPerQualityLead yen; null where nobody reported costs, or the viewer may not read sums of money
     */
    public record ChannelRow(
            @Nullable String name,
            long leads,
            long quality,
            @Nullable BigDecimal qualityRatio,
            @Nullable Long appointments,
            @Nullable Long opportunities,
            @Nullable Long wins,
            @Nullable BigDecimal costPerQualityLead) {}

    /** Whether it can be said of any channel what a quality lead costs. */
    public boolean tellsCosts() {
        return channels.stream().anyMatch(channel -> channel.costPerQualityLead() != null);
    }

    /** Whether leads came back from recycling: then the first stage counts more than the KPIs of new leads do. */
    public boolean isReturning() {
        return stages.stream().anyMatch(s -> s.figures().stage() == Stage.LEAD && s.differsFromKpi());
    }

    /** Whether there is anything to show in the period. */
    public boolean isEmpty() {
        return stages.stream().allMatch(s -> s.figures().total().count() == 0);
    }

    static List<StageColumn> columns(Funnel funnel) {
        return funnel.stages().stream().map(StageColumn::new).toList();
    }
}
