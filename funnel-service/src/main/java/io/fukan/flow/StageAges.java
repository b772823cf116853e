package io.fukan.flow;

import io.fukan.kpi.Behind;
import io.fukan.kpi.FactQuestions;
import io.fukan.kpi.KpiQuery;
import io.fukan.record.Labelled;
import io.fukan.setting.Company;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads how long leads and deals have stood in their stages (滞留), as they are now. */
@Service
@Transactional(readOnly = true)
public class StageAges {

    /** With fewer stays nothing is usual. */
    public static final int ENOUGH_STAYS = 20;

    private static final int ANY_BAND = -1;

    private final JdbcClient jdbc;
    private final Company company;

    StageAges(JdbcClient jdbc, Company company) {
        this.jdbc = jdbc;
        this.company = company;
    }

    /** By stage in its order, those where nothing stands left out. Of the query only quality and filters matter. */
    public List<StageAge> read(Standings standings, KpiQuery query) {
        Map<String, StageAge> whole = new HashMap<>();
        Map<String, Map<AgeBand, Long>> bands = new HashMap<>();
        FactQuestions.ask(jdbc, "flow/stage-ages.sql", query, standings.fragments())
                .param("today", company.today())
                .param("limits", AgeBand.limits())
                .param("enough", ENOUGH_STAYS)
                .query((RowCallbackHandler) row -> {
                    String place = row.getString("place");
                    Integer band = row.getObject("band", Integer.class);
                    if (band == null) {
                        whole.put(place, age(standings.place(place).orElseThrow(), row));
                    } else {
                        bands.computeIfAbsent(place, p -> new EnumMap<>(AgeBand.class))
                                .put(AgeBand.values()[band], row.getLong("standing"));
                    }
                });
        return standings.places().stream()
                .map(Labelled::name)
                .map(whole::get)
                .filter(Objects::nonNull)
                .map(age -> banded(age, bands.get(age.place().name())))
                .toList();
    }

    /**
     * What stands in a stage.
     *
     * @param band null: however long
     * @param overUsual only what has stood longer than usual
     */
    public Behind behind(Standings standings, Labelled place, @Nullable AgeBand band, boolean overUsual) {
        Map<String, Object> params = Map.of(
                "place",
                place.name(),
                "band",
                band == null ? ANY_BAND : band.ordinal(),
                "limits",
                AgeBand.limits(),
                "overUsual",
                overUsual,
                "enough",
                ENOUGH_STAYS);
        return standings == Standings.LEADS
                ? Behind.standingLeads("flow/which-age.sql", standings.conditions(), params)
                : Behind.standingDeals("flow/which-age.sql", standings.conditions(), params);
    }

    private static StageAge age(Labelled place, ResultSet row) throws SQLException {
        return new StageAge(
                place,
                row.getLong("standing"),
                row.getBigDecimal("median"),
                row.getBigDecimal("p90"),
                row.getBigDecimal("usual"),
                row.getLong("stays"),
                row.getLong("over_usual"),
                Map.of());
    }

    private static StageAge banded(StageAge age, Map<AgeBand, Long> bands) {
        return new StageAge(
                age.place(), age.standing(), age.median(), age.p90(), age.usual(), age.stays(), age.overUsual(), bands);
    }
}
