package io.fukan.insight;

import io.fukan.database.Sql;
import io.fukan.insight.TopReps.Group;
import io.fukan.insight.TopReps.Rep;
import io.fukan.kpi.FactQuestions;
import io.fukan.kpi.FactSelection;
import io.fukan.kpi.KpiQuery;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Compares who wins most with the rest, from the facts: the first third by won amount, of those with at least three wins. */
@Service
@Transactional(readOnly = true)
public class TopRepsReader {

    private final JdbcClient jdbc;

    TopRepsReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Won(
            long repId,
            String name,
            long wins,
            BigDecimal amount,
            BigDecimal visitsPerWin,
            @Nullable BigDecimal days) {}

    private record Together(
            boolean isTop,
            int people,
            long wins,
            BigDecimal visitsPerWin,
            @Nullable BigDecimal days) {
        Group group() {
            return new Group(people, wins, visitsPerWin, days);
        }
    }

    /** Of the query, basis, grain and group do not matter: each win stands on its own day. */
    public TopReps read(KpiQuery query) {
        List<Won> all = ask("insight/wins-by-rep.sql", query).query(Won.class).list();
        List<Won> enough =
                all.stream().filter(won -> won.wins() >= TopReps.FEWEST_WINS).toList();
        // With one or two there is nobody to compare with.
        int atTop = enough.size() < TopReps.ONE_IN ? 0 : (enough.size() + TopReps.ONE_IN - 1) / TopReps.ONE_IN;
        List<Rep> reps = IntStream.range(0, enough.size())
                .mapToObj(place -> rep(enough.get(place), place < atTop))
                .toList();
        Map<Boolean, Group> groups = atTop == 0 ? Map.of() : groups(query, enough, atTop);
        return new TopReps(reps, groups.get(true), groups.get(false), all.size() - enough.size());
    }

    private Map<Boolean, Group> groups(KpiQuery query, List<Won> enough, int atTop) {
        return ask("insight/wins-of-groups.sql", query)
                .param("top", ids(enough.subList(0, atTop)))
                .param("rest", ids(enough.subList(atTop, enough.size())))
                .query(Together.class)
                .list()
                .stream()
                .collect(Collectors.toMap(Together::isTop, Together::group));
    }

    private StatementSpec ask(String file, KpiQuery query) {
        FactSelection selection = new FactSelection(query.by(null));
        return FactQuestions.bind(jdbc.sql(Sql.of(file, Map.of("win", selection.sql("insight/win.sql")))), query);
    }

    private static Long[] ids(List<Won> reps) {
        return reps.stream().map(Won::repId).toArray(Long[]::new);
    }

    private static Rep rep(Won won, boolean isTop) {
        return new Rep(won.name(), won.wins(), won.amount(), won.visitsPerWin(), won.days(), isTop);
    }
}
