package io.fukan.forecast;

import io.fukan.access.DealRights;
import io.fukan.access.LeadRights;
import io.fukan.access.Viewer;
import io.fukan.database.Sql;
import io.fukan.opportunity.Opportunities;
import io.fukan.opportunity.Opportunity;
import io.fukan.opportunity.Phase;
import io.fukan.opportunity.YomiRank;
import io.fukan.record.NoSuchRecord;
import io.fukan.setting.Company;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps how open deals stand at the end of each business day. Taking today's again brings it up to date; a day that is over is
 * never touched. However many nodes take it at the same time, it is there once.
 */
@Service
@Transactional
public class DealSnapshots {

    /** Somewhat more than a year of business days. */
    private static final int MOST_DAYS = 400;

    private final JdbcClient jdbc;
    private final Opportunities opportunities;
    private final LeadRights rights;
    private final DealRights deals;
    private final Company company;
    private final Clock clock;

    DealSnapshots(
            JdbcClient jdbc,
            Opportunities opportunities,
            LeadRights rights,
            DealRights deals,
            Company company,
            Clock clock) {
        this.jdbc = jdbc;
        this.opportunities = opportunities;
        this.rights = rights;
        this.deals = deals;
        this.company = company;
        this.clock = clock;
    }

    /**
     * How a deal stood at the end of a day.
     *
     * @param amount in yen without tax; null: unknown, or not for this viewer
     * @param probability 0 to 1, of its yomi, else of its phase, as defined that day
     */
    public record OfDay(
            LocalDate day,
            Phase phase,
            @Nullable YomiRank yomi,
            @Nullable BigDecimal amount,
            BigDecimal probability,
            @Nullable LocalDate expectedCloseOn,
            boolean nextActionSet) {

        OfDay withoutAmount() {
            return new OfDay(day, phase, yomi, null, probability, expectedCloseOn, nextActionSet);
        }
    }

    /** Takes today's, if today is a business day. */
    public void takeToday() {
        LocalDate today = company.today();
        if (!company.businessCalendar().isBusinessDay(today)) {
            return;
        }
        jdbc.sql("select pg_advisory_xact_lock(hashtext('fukan.deal_snapshot'))")
                .query((row, n) -> true)
                .single();
        jdbc.sql(Sql.of("forecast/take.sql"))
                .param("day", today)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /**
     * How a deal stood day by day, latest first; amounts only for those who may see that of the deal.
     *
     * @throws NoSuchRecord when the viewer may not read the deal
     */
    @Transactional(readOnly = true)
    public List<OfDay> ofDeal(Long dealId, Viewer viewer) {
        Opportunity deal = opportunities
                .findById(dealId)
                .filter(found -> rights.mayRead(viewer, found.root()))
                .orElseThrow(() -> new NoSuchRecord("opportunity", dealId));
        boolean amounts = deals.amounts(viewer).of(deal.ownerId());
        return jdbc
                .sql(Sql.of("forecast/deal-snapshots.sql"))
                .param("deal", deal.id())
                .param("most", MOST_DAYS)
                .query(OfDay.class)
                .stream()
                .map(day -> amounts ? day : day.withoutAmount())
                .toList();
    }
}
