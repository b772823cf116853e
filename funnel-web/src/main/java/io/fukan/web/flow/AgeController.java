package io.fukan.web.flow;

import io.fukan.access.Viewer;
import io.fukan.export.ExportFormat;
import io.fukan.export.Quantity;
import io.fukan.export.Sheet;
import io.fukan.flow.AgeBand;
import io.fukan.flow.StageAge;
import io.fukan.flow.StageAges;
import io.fukan.flow.Standings;
import io.fukan.kpi.Unit;
import io.fukan.security.CurrentViewer;
import io.fukan.web.figure.FigureDownload;
import io.fukan.web.filter.FunnelFilter;
import io.fukan.web.filter.InvalidFilter;
import io.fukan.web.filter.OwnDays;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 滞留: how long leads and deals have stood in their stages, as they are now. */
@Controller
class AgeController {

    private final StageAges ages;
    private final OwnDays days;
    private final FigureDownload download;
    private final MessageSource messages;
    private final Clock clock;

    AgeController(StageAges ages, OwnDays days, FigureDownload download, MessageSource messages, Clock clock) {
        this.ages = ages;
        this.days = days;
        this.download = download;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/flow/ages")
    String show(
            HttpServletRequest request,
            @RequestParam(defaultValue = "leads") String of,
            @CurrentViewer Viewer viewer,
            Model model) {
        Standings standings = standings(of);
        FunnelFilter filter = days.fill(request, model, viewer);
        List<StageAge> read = ages.read(standings, filter.query());
        model.addAttribute("standings", standings);
        model.addAttribute("kinds", Standings.values());
        model.addAttribute("ages", read);
        model.addAttribute("bands", bands(read));
        model.addAttribute("enough", StageAges.ENOUGH_STAYS);
        model.addAttribute(
                "standing", read.stream().mapToLong(StageAge::standing).sum());
        model.addAttribute(
                "overUsual", read.stream().mapToLong(StageAge::overUsual).sum());
        // Ages are of today, whatever the period of other pages.
        model.addAttribute("periods", List.of());
        return "flow/ages";
    }

    /** Those of which days are known; where some are not, these as well. */
    private static List<AgeBand> bands(List<StageAge> ages) {
        boolean someUnknown = ages.stream().anyMatch(age -> age.of(AgeBand.UNKNOWN) > 0);
        return Arrays.stream(AgeBand.values())
                .filter(band -> band != AgeBand.UNKNOWN || someUnknown)
                .toList();
    }

    @GetMapping("/flow/ages/export")
    void export(
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam(defaultValue = "leads") String of,
            @RequestParam(defaultValue = "UTF8_BOM") ExportFormat format,
            @CurrentViewer Viewer viewer)
            throws IOException {
        Standings standings = standings(of);
        FunnelFilter filter = days.inPassing(request);
        Sheet table = table(standings, ages.read(standings, filter.query()), viewer.locale());
        download.send(
                "stage-ages-" + standings.slug(),
                table.name(),
                List.of(table),
                filter,
                clock.instant(),
                format,
                viewer,
                response);
    }

    static Standings standings(String of) {
        return Standings.named(of).orElseThrow(() -> new InvalidFilter("of", of));
    }

    private Sheet table(Standings standings, List<StageAge> ages, Locale locale) {
        List<String> headers = new ArrayList<>();
        for (String key : List.of("stage", "standing", "median", "p90", "usual", "over")) {
            headers.add(text("flow.ages." + key, locale));
        }
        for (AgeBand band : AgeBand.values()) {
            headers.add(messages.getMessage(band, locale));
        }
        return new Sheet(
                text("flow.ages.of", locale, messages.getMessage(standings, locale)),
                headers,
                ages.stream().map(age -> row(age, locale)).toList());
    }

    private List<@Nullable Object> row(StageAge age, Locale locale) {
        List<@Nullable Object> row = new ArrayList<>();
        row.add(messages.getMessage(age.place(), locale));
        row.add(Quantity.of(age.standing()));
        row.add(Quantity.of(age.median(), Unit.DAYS));
        row.add(Quantity.of(age.p90(), Unit.DAYS));
        row.add(Quantity.of(age.usual(), Unit.DAYS));
        row.add(age.usual() == null ? null : Quantity.of(age.overUsual()));
        for (AgeBand band : AgeBand.values()) {
            row.add(Quantity.of(age.of(band)));
        }
        return row;
    }

    private String text(String key, Locale locale, Object... args) {
        return messages.getMessage(key, args, locale);
    }
}
