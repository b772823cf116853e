package io.fukan.kpi;

import static io.fukan.kpi.Bases.EVERY;
import static io.fukan.kpi.Bases.PERIOD_ONLY;
import static io.fukan.kpi.Direction.DOWN;
import static io.fukan.kpi.Direction.UP;
import static io.fukan.kpi.Measure.*;
import static io.fukan.kpi.Term.amount;
import static io.fukan.kpi.Unit.COUNT;
import static io.fukan.kpi.Unit.DAYS;
import static io.fukan.kpi.Unit.PERCENT;
import static io.fukan.kpi.Unit.POINTS;
import static io.fukan.kpi.Unit.YEN;

import io.fukan.kpi.Formula.Median;
import io.fukan.kpi.Formula.Ratio;
import io.fukan.kpi.Formula.Total;
import io.fukan.kpi.StandingFormula.Churn;
import io.fukan.kpi.StandingFormula.Health;
import io.fukan.kpi.StandingFormula.OfCustomersThen;
import io.fukan.organisation.Department;

/** The KPIs of customers after the contract. */
final class CustomerKpis extends KpiList {

    CustomerKpis() {
        super(Department.CS);
        kpi("customers-started", COUNT, UP, DateBasis.CLOSED, EVERY, Total.of(CUSTOMER_START));
        kpi("new-mrr", YEN, UP, DateBasis.CLOSED, EVERY, new Total(amount(CUSTOMER_START)));
        kpi(
                "customers-churned",
                COUNT,
                DOWN,
                DateBasis.CLOSED,
                EVERY,
                Total.of(CUSTOMER_CHURN).ofAny(CUSTOMER_CHURN, RENEWAL_RENEWED));
        kpi("churned-mrr", YEN, DOWN, DateBasis.CLOSED, EVERY, new Total(amount(CUSTOMER_CHURN)));
        kpi("retained-customers", COUNT, UP, DateBasis.CLOSED, EVERY, Total.of(RETAINED_ARRIVAL));
        kpi("logo-churn-rate", PERCENT, DOWN, DateBasis.CLOSED, PERIOD_ONLY, new Churn());
        kpi(
                "onboarding-completion-rate",
                PERCENT,
                UP,
                DateBasis.CONTRACT_STARTED,
                PERIOD_ONLY,
                Ratio.of(ONBOARDING_IN_TIME, ONBOARDING_DUE).whereRecorded(ONBOARDING_IN_TIME));
        kpi("time-to-value-days", DAYS, DOWN, DateBasis.CONTRACT_STARTED, PERIOD_ONLY, new Median(TIME_TO_VALUE));
        kpi("health-score", POINTS, UP, DateBasis.PERIOD_END, PERIOD_ONLY, new Health());
        kpi(
                "gross-revenue-retention",
                PERCENT,
                UP,
                DateBasis.PERIOD_END,
                PERIOD_ONLY,
                new OfCustomersThen(OfCustomers.GROSS_RETENTION));
        kpi(
                "net-revenue-retention",
                PERCENT,
                UP,
                DateBasis.PERIOD_END,
                PERIOD_ONLY,
                new OfCustomersThen(OfCustomers.NET_RETENTION));
        kpi("upsell-amount", YEN, UP, DateBasis.CHANGED, PERIOD_ONLY, new Total(amount(MRR_UPSELL)));
        kpi("cross-sell-amount", YEN, UP, DateBasis.CHANGED, PERIOD_ONLY, new Total(amount(MRR_CROSS_SELL)));
        kpi("contraction-amount", YEN, DOWN, DateBasis.CHANGED, PERIOD_ONLY, new Total(amount(MRR_CONTRACTION)));
        kpi("renewals-due", COUNT, Direction.NONE, DateBasis.RENEWAL_DUE, PERIOD_ONLY, Total.of(RENEWAL_DUE));
        kpi("renewal-rate", PERCENT, UP, DateBasis.RENEWAL_DUE, PERIOD_ONLY, Ratio.of(RENEWAL_RENEWED, RENEWAL_DUE));
        kpi(
                "lifetime-value",
                YEN,
                UP,
                DateBasis.PERIOD_END,
                PERIOD_ONLY,
                new OfCustomersThen(OfCustomers.LIFETIME_VALUE));
    }
}
