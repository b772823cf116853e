package io.fukan.flow;

import io.fukan.flow.HandoffFlow.Step;
import io.fukan.kpi.Behind;
import io.fukan.kpi.FactQuestions;
import io.fukan.kpi.KpiQuery;
import io.fukan.quality.Quality;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the flow of handoffs from the facts, and which of them went a step. */
@Service
@Transactional(readOnly = true)
public class HandoffFlows {

    private static final String STEPS = FactQuestions.fragment("flow/steps.sql");

    private final JdbcClient jdbc;

    HandoffFlows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Way(FlowNode from, FlowNode to) {}

    /** Of the query, basis, grain and group do not matter. */
    public HandoffFlow read(KpiQuery query) {
        Map<Way, Map<Quality, Long>> ways =
                new TreeMap<>(Comparator.comparing(Way::from).thenComparing(Way::to));
        FactQuestions.ask(jdbc, "flow/handoff-steps.sql", query, Map.of("steps", STEPS))
                .query((RowCallbackHandler) row -> ways.computeIfAbsent(
                                new Way(
                                        FlowNode.valueOf(row.getString("origin")),
                                        FlowNode.valueOf(row.getString("target"))),
                                way -> new EnumMap<>(Quality.class))
                        .put(Quality.valueOf(row.getString("quality")), row.getLong("handoffs")));
        return new HandoffFlow(ways.entrySet().stream()
                .map(way -> step(
                        way.getKey(), way.getValue(), whole(ways, way.getKey().from())))
                .toList());
    }

    /** The handoffs of a step. */
    public Behind behind(FlowNode from, FlowNode to) {
        return Behind.where(
                "flow/which-step.sql", Map.of("steps", STEPS), Map.of("origin", from.name(), "target", to.name()));
    }

    private static Step step(Way way, Map<Quality, Long> byQuality, long whole) {
        long handoffs = sum(byQuality);
        BigDecimal share = BigDecimal.valueOf(handoffs).divide(BigDecimal.valueOf(whole), MathContext.DECIMAL64);
        return new Step(way.from(), way.to(), handoffs, share, byQuality);
    }

    /** Of what the steps from a place are shares: what leaves it, but of lost deals all, for most of them stay lost. */
    private static long whole(Map<Way, Map<Quality, Long>> ways, FlowNode from) {
        return ways.entrySet().stream()
                .filter(way -> (from == FlowNode.LOST
                                ? way.getKey().to()
                                : way.getKey().from())
                        == from)
                .mapToLong(way -> sum(way.getValue()))
                .sum();
    }

    private static long sum(Map<Quality, Long> byQuality) {
        return byQuality.values().stream().mapToLong(Long::longValue).sum();
    }
}
