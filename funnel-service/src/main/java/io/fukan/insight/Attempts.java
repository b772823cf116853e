package io.fukan.insight;

import io.fukan.insight.AttemptsUntilConnect.Step;
import io.fukan.kpi.Behind;
import io.fukan.kpi.FactQuestions;
import io.fukan.kpi.KpiQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Counts calls until the first connect of those leads that were reached in a period, from the facts. */
@Service
@Transactional(readOnly = true)
public class Attempts {

    private static final String NUMBER = FactQuestions.fragment("insight/attempt-number.sql");

    private final JdbcClient jdbc;

    Attempts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Counted(int attempts, long leads) {}

    /** Of the query, basis, grain and group do not matter. */
    public AttemptsUntilConnect read(KpiQuery query) {
        Map<Integer, Long> reached = FactQuestions.ask(
                        jdbc, "insight/attempts.sql", query, Map.of("attempt number", NUMBER))
                .param("most", AttemptsUntilConnect.MOST)
                .query(Counted.class)
                .list()
                .stream()
                .collect(Collectors.toMap(Counted::attempts, Counted::leads));
        long byOurCalls = reached.entrySet().stream()
                .filter(step -> step.getKey() > 0)
                .mapToLong(Map.Entry::getValue)
                .sum();
        List<Step> steps = new ArrayList<>();
        long upTo = 0;
        for (int attempts = 1; attempts <= AttemptsUntilConnect.MOST; attempts++) {
            long here = reached.getOrDefault(attempts, 0L);
            upTo += here;
            steps.add(new Step(attempts, here, new Share(upTo, byOurCalls)));
        }
        long notReached = FactQuestions.ask(jdbc, "insight/not-reached.sql", query)
                .query(Long.class)
                .single();
        return new AttemptsUntilConnect(steps, reached.getOrDefault(0, 0L), notReached);
    }

    /** The first connects that took so many calls; 0: none, they called us. */
    public static Behind behind(int attempts) {
        return Behind.where(
                "insight/which-attempts.sql",
                Map.of("attempt number", NUMBER),
                Map.of("attempts", attempts, "most", AttemptsUntilConnect.MOST));
    }
}
