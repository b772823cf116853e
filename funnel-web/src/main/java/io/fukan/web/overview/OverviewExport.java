package io.fukan.web.overview;

import io.fukan.export.CsvExport;
import io.fukan.funnel.StageFigures;
import io.fukan.funnel.StageFigures.Comparison;
import io.fukan.quality.Quality;
import io.fukan.time.Period;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Writes the funnel matrix as it stands on the screen: one row per line of the matrix, one column per stage. */
@Component
class OverviewExport {

    private final MessageSource messages;

    OverviewExport(MessageSource messages) {
        this.messages = messages;
    }

    void write(OverviewPage page, CsvExport.Encoding encoding, Locale locale, OutputStream out) throws IOException {
        List<String> headers = Stream.concat(
                        Stream.of(""),
                        page.stages().stream()
                                .map(s -> messages.getMessage(s.figures().stage(), locale)))
                .toList();
        try (CsvExport csv = new CsvExport(out, encoding, headers)) {
            line(csv, page, text("overview.total", locale), s -> s.total().count());
            line(csv, page, text("overview.conversion", locale), s -> s.total().conversion());
            for (Quality quality : Quality.values()) {
                String name = text("quality." + quality, locale);
                line(csv, page, name, s -> s.part(quality).count());
                line(
                        csv,
                        page,
                        name + " " + text("overview.conversion", locale),
                        s -> s.part(quality).conversion());
            }
            line(csv, page, text("overview.qualityRatio", locale), StageFigures::qualityRatio);
            line(csv, page, text("overview.targetRow", locale), StageFigures::target);
            line(csv, page, text("overview.previousCount", locale) + days(page.previous()), s -> count(s.previous()));
            line(
                    csv,
                    page,
                    text("overview.yearBeforeCount", locale) + days(page.previousYear()),
                    s -> count(s.previousYear()));
            line(csv, page, text("overview.skipped", locale), StageFigures::skipped);
        }
    }

    private String text(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }

    private static String days(@Nullable Period period) {
        return period == null ? "" : " (%s - %s)".formatted(period.from(), period.lastDay());
    }

    private static @Nullable Object count(@Nullable Comparison earlier) {
        return earlier == null ? null : earlier.count();
    }

    private static void line(
            CsvExport csv, OverviewPage page, String name, Function<StageFigures, @Nullable Object> value) {
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(name);
        page.stages().forEach(column -> cells.add(value.apply(column.figures())));
        csv.row(cells);
    }
}
