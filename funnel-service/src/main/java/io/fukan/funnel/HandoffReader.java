package io.fukan.funnel;

import io.fukan.kpi.Cut;
import io.fukan.kpi.KpiQuery;
import io.fukan.kpi.Measure;
import io.fukan.kpi.MeasureReader;
import io.fukan.kpi.MeasureReader.Place;
import io.fukan.kpi.Sums;
import io.fukan.quality.Quality;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads what became of handoffs, in the query's basis and with its filters; its quality narrows the counts. */
@Service
@Transactional(readOnly = true)
public class HandoffReader {

    private static final List<Measure> MEASURES =
            Arrays.stream(HandoffAnswer.values()).map(HandoffAnswer::measure).toList();

    private final MeasureReader measures;

    HandoffReader(MeasureReader measures) {
        this.measures = measures;
    }

    public HandoffFigures read(KpiQuery query) {
        Sums sums = measures.read(MEASURES, List.of(query.period()), query.by(null))
                .getOrDefault(new Place(0, null), new Sums());
        long offered = sums.count(Measure.HANDOFF, query.quality());
        List<HandoffFigures.Line> answers = Arrays.stream(HandoffAnswer.values())
                .map(answer -> line(answer, sums, offered, query))
                .toList();
        return new HandoffFigures(answers, reasons(query, sums.count(Measure.HANDOFF_RETURNED, query.quality())));
    }

    private static HandoffFigures.Line line(HandoffAnswer answer, Sums sums, long offered, KpiQuery query) {
        Map<Quality, Long> byQuality = new EnumMap<>(Quality.class);
        for (Quality quality : Quality.values()) {
            byQuality.put(quality, sums.count(answer.measure(), quality));
        }
        long count = sums.count(answer.measure(), query.quality());
        return new HandoffFigures.Line(answer, count, HandoffFigures.share(count, offered), byQuality);
    }

    private List<HandoffFigures.Reason> reasons(KpiQuery query, long returned) {
        return measures
                .read(List.of(Measure.HANDOFF_RETURNED), List.of(query.period()), query.by(Cut.returnReason()))
                .entrySet()
                .stream()
                .map(entry -> reason(
                        entry.getKey().group(),
                        entry.getValue().count(Measure.HANDOFF_RETURNED, query.quality()),
                        returned))
                .filter(reason -> reason.count() > 0)
                .sorted(Comparator.comparingLong(HandoffFigures.Reason::count).reversed())
                .toList();
    }

    private static HandoffFigures.Reason reason(@Nullable String reason, long count, long returned) {
        return new HandoffFigures.Reason(reason, count, HandoffFigures.share(count, returned));
    }
}
