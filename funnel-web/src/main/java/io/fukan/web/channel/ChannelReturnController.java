package io.fukan.web.channel;

import io.fukan.access.Viewer;
import io.fukan.export.ExportFormat;
import io.fukan.export.Quantity;
import io.fukan.export.Sheet;
import io.fukan.kpi.Basis;
import io.fukan.kpi.Kpi;
import io.fukan.security.CurrentViewer;
import io.fukan.web.channel.ChannelReturns.Row;
import io.fukan.web.figure.FigureDownload;
import io.fukan.web.figure.GroupWords;
import io.fukan.web.filter.FunnelFilter;
import io.fukan.web.filter.OwnDays;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 経路の採算. */
@Controller
class ChannelReturnController {

    private final ChannelReturnReader returns;
    private final OwnDays days;
    private final GroupWords groups;
    private final FigureDownload download;
    private final MessageSource messages;
    private final Clock clock;

    ChannelReturnController(
            ChannelReturnReader returns,
            OwnDays days,
            GroupWords groups,
            FigureDownload download,
            MessageSource messages,
            Clock clock) {
        this.returns = returns;
        this.days = days;
        this.groups = groups;
        this.download = download;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/channels")
    String show(HttpServletRequest request, @CurrentViewer Viewer viewer, Model model) {
        FunnelFilter filter = ofAllChannels(days.fill(request, model, viewer));
        model.addAttribute("filter", filter);
        model.addAttribute("returns", returns.read(filter.query()));
        model.addAttribute("cohort", filter.basis(Basis.LEAD));
        model.addAttribute("lead", Basis.LEAD);
        model.addAttribute("groups", groups);
        // A channel's cost knows neither people nor companies, so the bar offers the period alone.
        model.addAttribute("periodOnly", true);
        return "channel/index";
    }

    @GetMapping("/channels/export")
    void export(
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam(defaultValue = "UTF8_BOM") ExportFormat format,
            @CurrentViewer Viewer viewer)
            throws IOException {
        FunnelFilter filter = ofAllChannels(days.inPassing(request));
        Sheet table = table(returns.read(filter.query()), viewer.locale());
        download.send(
                "channel-returns",
                table.name(),
                List.of(table),
                filter.basis(Basis.LEAD),
                clock.instant(),
                format,
                viewer,
                response);
    }

    private static FunnelFilter ofAllChannels(FunnelFilter filter) {
        return new FunnelFilter(filter.choice(), filter.period(), Basis.PERIOD, null, Map.of());
    }

    private Sheet table(ChannelReturns returns, Locale locale) {
        List<String> headers = new ArrayList<>();
        headers.add(text("cut.channel", locale));
        returns.columns().forEach(kpi -> headers.add(text("kpi." + kpi.key() + ".name", locale)));
        List<List<@Nullable Object>> rows = new ArrayList<>();
        returns.rows()
                .forEach(row -> rows.add(line(groups.name("channel", row.channel(), locale), row, returns.columns())));
        rows.add(line(text("departments.total", locale), returns.total(), returns.columns()));
        return new Sheet(text("channelReturns.title", locale), headers, rows);
    }

    private static List<@Nullable Object> line(String name, Row row, List<Kpi> columns) {
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(name);
        for (int i = 0; i < columns.size(); i++) {
            cells.add(Quantity.of(row.figures().get(i).value(), columns.get(i).unit()));
        }
        return cells;
    }

    private String text(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
