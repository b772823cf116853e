package io.fukan.web.overview;

import io.fukan.export.Quantity;
import io.fukan.export.Sheet;
import io.fukan.funnel.StageFigures;
import io.fukan.funnel.StageFigures.Comparison;
import io.fukan.kpi.Unit;
import io.fukan.quality.Quality;
import io.fukan.time.Period;
import io.fukan.web.figure.FigureSheets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The overview's tables as they stand on the screen: the matrix, a row per line and a column per stage; KPIs; channels. */
@Component
class OverviewExport {

    private final FigureSheets sheets;
    private final MessageSource messages;

    OverviewExport(FigureSheets sheets, MessageSource messages) {
        this.sheets = sheets;
        this.messages = messages;
    }

    List<Sheet> tables(OverviewPage page, Locale locale) {
        return List.of(matrix(page, locale), sheets.cards(page.cards(), locale), channels(page, locale));
    }

    private Sheet matrix(OverviewPage page, Locale locale) {
        List<String> headers = Stream.concat(
                        Stream.of(""),
                        page.stages().stream()
                                .map(s -> messages.getMessage(s.figures().stage(), locale)))
                .toList();
        List<List<@Nullable Object>> rows = new ArrayList<>();
        String conversion = text("overview.conversion", locale);
        rows.add(line(page, text("overview.total", locale), s -> count(s.total().count())));
        rows.add(line(page, conversion, s -> Quantity.of(s.total().conversion(), Unit.PERCENT)));
        for (Quality quality : Quality.values()) {
            String name = text("quality." + quality, locale);
            rows.add(line(page, name, s -> count(s.part(quality).count())));
            rows.add(line(
                    page,
                    name + " " + conversion,
                    s -> Quantity.of(s.part(quality).conversion(), Unit.PERCENT)));
        }
        rows.add(line(page, text("overview.qualityRatio", locale), s -> Quantity.of(s.qualityRatio(), Unit.PERCENT)));
        rows.add(line(page, text("overview.events", locale), s -> count(s.events())));
        rows.add(line(page, text("overview.targetRow", locale), s -> Quantity.of(s.target(), Unit.COUNT)));
        rows.add(
                line(page, text("overview.previousCount", locale) + days(page.previous()), s -> earlier(s.previous())));
        rows.add(line(
                page,
                text("overview.yearBeforeCount", locale) + days(page.previousYear()),
                s -> earlier(s.previousYear())));
        rows.add(line(page, text("overview.skipped", locale), s -> count(s.skipped())));
        return new Sheet(text("overview.title", locale), headers, rows);
    }

    private Sheet channels(OverviewPage page, Locale locale) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (OverviewPage.ChannelRow channel : page.channels()) {
            rows.add(FigureSheets.row(
                    channel.name() == null ? text("filter.notSet", locale) : channel.name(),
                    count(channel.leads()),
                    count(channel.quality()),
                    Quantity.of(channel.qualityRatio(), Unit.PERCENT),
                    Quantity.of(channel.costPerQualityLead(), Unit.YEN),
                    count(channel.appointments()),
                    count(channel.opportunities()),
                    count(channel.wins())));
        }
        return new Sheet(
                text("overview.channels", locale),
                Stream.of(
                                "cut.channel",
                                "funnelStage.LEAD",
                                "quality.QUALITY",
                                "overview.qualityRatio",
                                "kpi.cost-per-quality-lead.name",
                                "funnelStage.APPOINTMENT",
                                "funnelStage.OPPORTUNITY",
                                "funnelStage.WIN")
                        .map(key -> text(key, locale))
                        .toList(),
                rows);
    }

    private String text(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }

    private static String days(@Nullable Period period) {
        return period == null ? "" : " (%s - %s)".formatted(period.from(), period.lastDay());
    }

    private static @Nullable Quantity count(@Nullable Number count) {
        return count == null ? null : Quantity.of(count.longValue());
    }

    private static @Nullable Quantity earlier(@Nullable Comparison earlier) {
        return earlier == null ? null : Quantity.of(earlier.count());
    }

    private static List<@Nullable Object> line(
            OverviewPage page, String name, Function<StageFigures, @Nullable Object> value) {
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(name);
        page.stages().forEach(column -> cells.add(value.apply(column.figures())));
        return cells;
    }
}
