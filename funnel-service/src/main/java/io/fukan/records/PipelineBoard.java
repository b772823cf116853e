package io.fukan.records;

import io.fukan.access.DealRights;
import io.fukan.access.DealRights.AmountSight;
import io.fukan.access.LeadScope;
import io.fukan.access.Viewer;
import io.fukan.database.Sql;
import io.fukan.opportunity.Phase;
import io.fukan.opportunity.YomiRank;
import io.fukan.quality.Quality;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Open deals by phase, as far as a viewer may read them; two statements, however many deals there are. */
@Service
@Transactional(readOnly = true)
public class PipelineBoard {

    /** Cards of one phase at most; the list has the others. */
    public static final int MOST = 50;

    private final JdbcClient jdbc;
    private final DealRights rights;

    PipelineBoard(JdbcClient jdbc, DealRights rights) {
        this.jdbc = jdbc;
        this.rights = rights;
    }

    /**
     * What all deals of a phase add up to, those without a card included.
     *
     * @param amount in yen without tax; null: of no deal that the viewer may see
     * @param weighted the same times the probability of each deal's yomi, else of its phase
     */
    public record Sum(
            long deals,
            @Nullable BigDecimal amount,
            @Nullable BigDecimal weighted) {

        static final Sum NONE = new Sum(0, null, null);
    }

    /**
     * A deal.
     *
     * @param name as entered; null: it is called by its company
     * @param amount in yen without tax; null: unknown, or not for this viewer
     * @param phaseOn since when it is in its phase; null: unknown
     * @param heldFrom of a deal on hold the phase in which it goes on
     */
    public record Card(
            long id,
            int version,
            @Nullable String name,
            @Nullable Named account,
            @Nullable String product,
            Phase phase,
            @Nullable YomiRank yomi,
            @Nullable BigDecimal amount,
            @Nullable LocalDate expectedCloseOn,
            @Nullable LocalDate resumeOn,
            @Nullable String nextAction,
            @Nullable LocalDate nextActionOn,
            @Nullable LocalDate phaseOn,
            @Nullable Phase heldFrom,
            @Nullable Named owner,
            Quality quality) {}

    /** The sums of every phase that has open deals. */
    public Map<Phase, Sum> sums(OpportunityQuery query, Viewer viewer) {
        Map<Phase, Sum> sums = new EnumMap<>(Phase.class);
        statement("records/board-sums.sql", query, viewer).query(row -> {
            sums.put(
                    Phase.valueOf(row.getString("phase")),
                    new Sum(row.getLong("deals"), row.getBigDecimal("amount"), row.getBigDecimal("weighted")));
        });
        return sums;
    }

    /** The deals of each phase that are expected to close first. */
    public List<Card> cards(OpportunityQuery query, Viewer viewer) {
        return statement("records/board-cards.sql", query, viewer)
                .param("most", MOST)
                .query((row, n) -> card(row))
                .list();
    }

    private StatementSpec statement(String file, OpportunityQuery query, Viewer viewer) {
        LeadScope scope = LeadScope.of(viewer);
        AmountSight sight = rights.amounts(viewer);
        Conditions conditions = query.conditions(viewer);
        String from = Sql.of(
                "records/opportunities-from.sql",
                Map.of("filters", conditions.sql(), "scope", scope.gathered("o.root")));
        return jdbc.sql(Sql.of(file, Map.of("from", from)))
                .params(scope.params())
                .params(conditions.params())
                .param("allAmounts", sight.all())
                .param("amountsOf", sight.owner(), java.sql.Types.BIGINT);
    }

    private static Card card(ResultSet result) throws SQLException {
        Columns row = new Columns(result);
        return new Card(
                row.id("id"),
                row.integer("version"),
                row.textOrNull("name"),
                row.named("account"),
                row.textOrNull("product"),
                row.one("phase", Phase.class),
                row.oneOrNull("yomi", YomiRank.class),
                row.numberOrNull("amount"),
                row.dayOrNull("expected_close_on"),
                row.dayOrNull("resume_on"),
                row.textOrNull("next_action"),
                row.dayOrNull("next_action_on"),
                row.dayOrNull("phase_on"),
                row.oneOrNull("held_from", Phase.class),
                row.named("owner"),
                row.one("quality", Quality.class));
    }
}
