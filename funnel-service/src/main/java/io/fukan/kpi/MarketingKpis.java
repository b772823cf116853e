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

/** The KPIs of marketing: how many leads there are, of what quality, and what becomes of those laid aside. */
final class MarketingKpis extends KpiList {

    MarketingKpis() {
        super(Department.MK);
        kpi("leads", COUNT, UP, LEAD_CREATED, FROM_LEAD, Total.of(LEAD));
        kpi("quality-leads", COUNT, UP, LEAD_CREATED, FROM_LEAD, leads(Quality.QUALITY));
        kpi("general-leads", COUNT, NONE, LEAD_CREATED, FROM_LEAD, leads(Quality.GENERAL));
        kpi("unclassified-leads", COUNT, DOWN, LEAD_CREATED, FROM_LEAD, leads(Quality.UNCLASSIFIED));
        kpi("quality-ratio", PERCENT, UP, LEAD_CREATED, FROM_LEAD, Ratio.ofQuality(LEAD));
        kpi("mqls", COUNT, UP, STAGE, FROM_LEAD, Total.of(MQL));
        kpi("recycle-reactivation-rate", PERCENT, UP, REVISIT, PERIOD_ONLY, Ratio.of(RECYCLE_REACTIVATED, RECYCLE_DUE));
    }

    private static Formula leads(Quality quality) {
        return new Total(count(LEAD).only(quality));
    }
}
