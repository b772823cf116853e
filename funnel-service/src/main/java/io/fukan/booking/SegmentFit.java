package io.fukan.booking;

import io.fukan.account.SizeBand;
import io.fukan.database.Sql;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How well people have done with which kind of company, from the deals they have decided in the last two years. A small
 * sample says little: the company's own share of wins counts as if it were ten deals more.
 */
@Service
@Transactional(readOnly = true)
public class SegmentFit {

    /** The weight of what is generally so, in deals. */
    private static final int PRIOR_DEALS = 10;

    private static final int YEARS = 2;

    private final JdbcClient jdbc;
    private final Clock clock;

    SegmentFit(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * One person with one kind of company.
     *
     * @param industry null: unknown
     * @param size null: unknown
     * @param fit share won, smoothed; from 0 to 1
     */
    public record Cell(
            long repId,
            String name,
            @Nullable String industry,
            @Nullable SizeBand size,
            int wins,
            int deals,
            BigDecimal fit) {}

    /** All people with all kinds of companies they have decided deals with, as of today. */
    public List<Cell> matrix() {
        BigDecimal usual = usual();
        return jdbc.sql(Sql.of("booking/fit-matrix.sql"))
                .param("years", YEARS)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query((row, n) -> new Cell(
                        row.getLong("rep_id"),
                        row.getString("name"),
                        row.getString("industry"),
                        band(row.getObject("employees_from", Integer.class)),
                        row.getInt("wins"),
                        row.getInt("deals"),
                        smooth(row.getInt("wins"), row.getInt("deals"), usual)))
                .list();
    }

    /** Share of decided deals that the company wins, whoever with whomever; a half where nothing was decided. */
    public BigDecimal usual() {
        return jdbc.sql(Sql.of("booking/fit-usual.sql"))
                .param("years", YEARS)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(BigDecimal.class)
                .single();
    }

    /** These people with that kind of company, and how many appointments they were given lately. */
    List<Candidate> of(Collection<Long> people, Segment segment, int days) {
        BigDecimal usual = usual();
        return jdbc.sql(Sql.of("booking/candidates.sql"))
                .param("people", people.toArray(Long[]::new))
                .param("industry", segment.industry())
                .param("least", segment.size() == null ? null : segment.size().least())
                .param("most", most(segment.size()))
                .param("known", !segment.isUnknown())
                .param("years", YEARS)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("days", days)
                .query((row, n) -> new Candidate(
                        row.getLong("rep_id"),
                        row.getString("name"),
                        row.getInt("wins"),
                        row.getInt("deals"),
                        smooth(row.getInt("wins"), row.getInt("deals"), usual),
                        row.getInt("load")))
                .list();
    }

    private static BigDecimal smooth(int wins, int deals, BigDecimal usual) {
        return usual.multiply(BigDecimal.valueOf(PRIOR_DEALS))
                .add(BigDecimal.valueOf(wins))
                .divide(BigDecimal.valueOf((long) deals + PRIOR_DEALS), 4, RoundingMode.HALF_UP);
    }

    private static int most(@Nullable SizeBand size) {
        OptionalInt most = size == null ? OptionalInt.empty() : size.most();
        return most.orElse(Integer.MAX_VALUE);
    }

    private static @Nullable SizeBand band(@Nullable Integer employees) {
        return employees == null ? null : SizeBand.of(employees);
    }
}
