package io.fukan.reward;

import io.fukan.kpi.Cut;
import io.fukan.kpi.Figure;
import io.fukan.kpi.Kpi;
import io.fukan.kpi.KpiCatalogue;
import io.fukan.kpi.KpiQuery;
import io.fukan.kpi.KpiReader;
import io.fukan.partner.Partner;
import io.fukan.partner.RewardTerms;
import io.fukan.setting.Company;
import io.fukan.time.Grain;
import io.fukan.time.Period;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Calculates what partners earn, from the same figures that their KPIs show. */
@Service
@Transactional(readOnly = true)
public class PartnerRewards {

    private static final Kpi WINS = KpiCatalogue.get("wins");
    private static final Kpi WON = KpiCatalogue.get("partner-won-amount");

    private final KpiReader kpis;
    private final Company company;

    PartnerRewards(KpiReader kpis, Company company) {
        this.kpis = kpis;
        this.company = company;
    }

    /** @param period days on which deals were won */
    public Reward of(Partner partner, Period period) {
        RewardTerms terms = partner.details().reward();
        List<Period> months = period.split(Grain.MONTH, company.fiscalCalendar());
        KpiQuery query = KpiQuery.of(period).filter(Cut.named("partner").orElseThrow(), List.of(partner.name()));
        Map<Kpi, List<Figure>> figures = kpis.table(List.of(WINS, WON), query, months);
        List<Reward.Month> rewards = new ArrayList<>();
        for (int i = 0; i < months.size(); i++) {
            long wins = value(figures.get(WINS).get(i)).longValueExact();
            BigDecimal won = value(figures.get(WON).get(i));
            rewards.add(new Reward.Month(months.get(i), wins, won, terms.earned(wins, won)));
        }
        return new Reward(terms, List.copyOf(rewards));
    }

    private static BigDecimal value(Figure figure) {
        return figure.value() == null ? BigDecimal.ZERO : figure.value();
    }
}
