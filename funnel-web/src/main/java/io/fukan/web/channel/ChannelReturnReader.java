package io.fukan.web.channel;

import io.fukan.kpi.Basis;
import io.fukan.kpi.Cut;
import io.fukan.kpi.Figure;
import io.fukan.kpi.Kpi;
import io.fukan.kpi.KpiCatalogue;
import io.fukan.kpi.KpiQuery;
import io.fukan.kpi.KpiReader;
import io.fukan.web.channel.ChannelReturns.Row;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what channels cost on the days of a period, and what has become of the leads of these days. */
@Component
class ChannelReturnReader {

    static final List<Kpi> COLUMNS = Stream.of(
                    "channel-cost",
                    "leads",
                    "quality-leads",
                    "cost-per-lead",
                    "cost-per-quality-lead",
                    "opportunities",
                    "wins",
                    "won-amount",
                    "gross-profit",
                    "channel-roi")
            .map(KpiCatalogue::get)
            .toList();

    private static final Cut CHANNEL = Cut.named("channel").orElseThrow();
    private static final String MATURING = "channel-roi";

    private final KpiReader kpis;

    ChannelReturnReader(KpiReader kpis) {
        this.kpis = kpis;
    }

    /** Costs have no cohort: they are those of the period's own days. */
    static Basis basis(Kpi kpi) {
        return kpi.bases().contains(Basis.LEAD) ? Basis.LEAD : Basis.PERIOD;
    }

    ChannelReturns read(KpiQuery query) {
        Map<Kpi, Map<@Nullable String, Figure>> byChannel = new HashMap<>();
        Set<@Nullable String> channels = new LinkedHashSet<>();
        table(query.by(CHANNEL)).forEach((kpi, series) -> {
            Map<@Nullable String, Figure> figures = new HashMap<>();
            series.forEach(figure -> figures.put(figure.group(), figure));
            byChannel.put(kpi, figures);
            channels.addAll(figures.keySet());
        });
        List<Row> rows = new ArrayList<>();
        for (String channel : channels) {
            rows.add(new Row(
                    channel,
                    COLUMNS.stream()
                            .map(kpi -> byChannel.get(kpi).getOrDefault(channel, nothing(query)))
                            .toList()));
        }
        rows.sort(Comparator.comparing(ChannelReturnReader::cost, Comparator.reverseOrder())
                .thenComparing(Row::channel, Comparator.nullsLast(Comparator.naturalOrder())));
        Map<Kpi, List<Figure>> whole = table(query.by(null));
        List<Figure> total = COLUMNS.stream().map(kpi -> whole.get(kpi).get(0)).toList();
        boolean mature = total.get(COLUMNS.indexOf(KpiCatalogue.get(MATURING))).mature();
        return new ChannelReturns(COLUMNS, rows, new Row(null, total), mature);
    }

    /** The figures of all columns, each in its basis. */
    private Map<Kpi, List<Figure>> table(KpiQuery query) {
        Map<Kpi, List<Figure>> table = new HashMap<>();
        COLUMNS.stream()
                .collect(Collectors.groupingBy(ChannelReturnReader::basis))
                .forEach((basis, columns) ->
                        table.putAll(kpis.table(columns, query.basis(basis), List.of(query.period()))));
        return table;
    }

    private static Figure nothing(KpiQuery query) {
        return new Figure(query.period(), null, null, null, null, Figure.Reason.NO_EVENTS, true);
    }

    private static BigDecimal cost(Row row) {
        BigDecimal cost = row.figures().get(0).value();
        return cost == null ? BigDecimal.ONE.negate() : cost;
    }
}
