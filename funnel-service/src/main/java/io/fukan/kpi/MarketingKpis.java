package io.fukan.kpi;

import static io.fukan.kpi.Bases.FROM_LEAD;
import static io.fukan.kpi.Bases.PERIOD_ONLY;
import static io.fukan.kpi.DateBasis.LEAD_CREATED;
import static io.fukan.kpi.DateBasis.REVISIT;
import static io.fukan.kpi.DateBasis.STAGE;
import static io.fukan.kpi.Direction.DOWN;
import static io.fukan.kpi.Direction.NONE;
import static io.fukan.kpi.Direction.UP;
import static io.fukan.kpi.Measure.*;
import static io.fukan.kpi.Term.count;
import static io.fukan.kpi.Unit.COUNT;
import static io.fukan.kpi.Unit.PERCENT;

import io.fukan.kpi.Formula.Ratio;
import io.fukan.kpi.Formula.Total;
import io.fukan.organisation.Department;
import io.fukan.quality.Quality;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The KPIs of marketing: how many leads there are, of what quality, and what becomes of those laid aside. */
final class MarketingKpis {

    private static final List<Kpi> ALL = new ArrayList<>();

    static {
        kpi("leads", COUNT, UP, LEAD_CREATED, FROM_LEAD, Total.of(LEAD));
        kpi("quality-leads", COUNT, UP, LEAD_CREATED, FROM_LEAD, leads(Quality.QUALITY));
        kpi("general-leads", COUNT, NONE, LEAD_CREATED, FROM_LEAD, leads(Quality.GENERAL));
        kpi("unclassified-leads", COUNT, DOWN, LEAD_CREATED, FROM_LEAD, leads(Quality.UNCLASSIFIED));
        kpi("quality-ratio", PERCENT, UP, LEAD_CREATED, FROM_LEAD, Ratio.ofQuality(LEAD));
        kpi("mqls", COUNT, UP, STAGE, FROM_LEAD, Total.of(MQL));
        kpi("recycle-reactivation-rate", PERCENT, UP, REVISIT, PERIOD_ONLY, Ratio.of(RECYCLE_REACTIVATED, RECYCLE_DUE));
    }

    private MarketingKpis() {}

    static List<Kpi> all() {
        return List.copyOf(ALL);
    }

    private static void kpi(
            String key, Unit unit, Direction direction, DateBasis date, Set<Basis> bases, Formula formula) {
        ALL.add(new Kpi(key, Department.MK, unit, direction, date, bases, formula));
    }

    private static Formula leads(Quality quality) {
        return new Total(count(LEAD).only(quality));
    }
}
