package io.fukan.kpi;

import io.fukan.kpi.Figure.Reason;
import io.fukan.kpi.FigureGrid.Draft;
import io.fukan.kpi.MeasureReader.Place;
import io.fukan.setting.Company;
import io.fukan.time.Period;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts a query to what is asked of the targets of won amounts. */
@Component
class AimEvaluation {

    private static final String AIM = "won-amount";
    private static final String DEALS = "wins";
    private static final Cut REP = Cut.named("rep").orElseThrow();
    private static final Sums NO_SUMS = new Sums();
    private static final int MONTHS_OF_HISTORY = 12;

    private final MeasureReader measures;
    private final KpiTargets targets;
    private final HeadReader heads;
    private final RampReader ramp;
    private final Company company;

    AimEvaluation(MeasureReader measures, KpiTargets targets, HeadReader heads, RampReader ramp, Company company) {
        this.measures = measures;
        this.targets = targets;
        this.heads = heads;
        this.ramp = ramp;
        this.company = company;
    }

    List<Figure> of(Aim aim, FigureGrid grid) {
        return switch (aim) {
            case ATTAINMENT -> attainment(grid);
            case DISTRIBUTION -> each(grid, this::distribution);
            case CAPACITY -> each(grid, this::capacity);
            case REQUIRED_OPPORTUNITIES -> each(grid, this::required);
            case RAMP -> ramp.figures(grid);
        };
    }

    /** Groups with a target but without a win are there, too. */
    private List<Figure> attainment(FigureGrid grid) {
        KpiQuery query = grid.query();
        Map<Place, Sums> won = measures.read(List.of(Measure.WIN), grid.periods(), query);
        Set<Place> places = new HashSet<>(won.keySet());
        if (query.by() != null) {
            IntStream.range(0, grid.periods().size())
                    .forEach(i -> targets.groups(
                                    KpiCatalogue.get(AIM),
                                    query.by(),
                                    query.period(grid.periods().get(i)))
                            .forEach(name -> places.add(new Place(i, name))));
        }
        return grid.fill(places, place -> {
            BigDecimal amount = won.getOrDefault(place, NO_SUMS).amount(Measure.WIN, query.quality());
            return targets.sum(
                            AIM, query.of(place.group()).period(grid.periods().get(place.bucket())))
                    .map(target -> Draft.divided(amount, target, Reason.NO_TARGET))
                    .orElse(new Draft(null, amount, null, Reason.NO_TARGET));
        });
    }

    private Draft distribution(KpiQuery query) {
        Map<String, BigDecimal> quotas = quotas(query);
        Map<Place, Sums> won = measures.read(List.of(Measure.WIN), List.of(query.period()), query.by(REP));
        long reached = quotas.entrySet().stream()
                .filter(quota -> won.getOrDefault(new Place(0, quota.getKey()), NO_SUMS)
                                .amount(Measure.WIN, null)
                                .compareTo(quota.getValue())
                        >= 0)
                .count();
        return Draft.divided(BigDecimal.valueOf(reached), BigDecimal.valueOf(quotas.size()), Reason.NO_TARGET);
    }

    private Draft capacity(KpiQuery query) {
        Map<String, BigDecimal> quotas = quotas(query);
        if (quotas.isEmpty()) {
            return Draft.none(Reason.NO_TARGET);
        }
        return Draft.sum(heads.members(query.period()).stream()
                .filter(member -> quotas.containsKey(member.name()))
                .map(member -> quotas.get(member.name())
                        .multiply(member.active())
                        .multiply(ramp(member.hiredOn(), query.period())))
                .reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    /** The part of a full quota that somebody hired then can carry in the middle of the period; all where nothing is known. */
    private BigDecimal ramp(@Nullable LocalDate hiredOn, Period period) {
        Integer months = company.setting().rampMonths();
        if (months == null || hiredOn == null) {
            return BigDecimal.ONE;
        }
        LocalDate middle = period.from().plusDays(period.days() / 2);
        long there = Math.max(0, ChronoUnit.DAYS.between(hiredOn, middle));
        long ramping = ChronoUnit.DAYS.between(hiredOn, hiredOn.plusMonths(months));
        return BigDecimal.valueOf(Math.min(there, ramping)).divide(BigDecimal.valueOf(ramping), MathContext.DECIMAL64);
    }

    /** By the wins aimed at, else by the amount aimed at ÷ own mean deal; with own rates of the year before the period. */
    private Draft required(KpiQuery query) {
        LocalDate today = company.today();
        LocalDate until =
                query.period().from().isAfter(today) ? today : query.period().from();
        Period before = new Period(until.minusMonths(MONTHS_OF_HISTORY), until);
        Sums history = measures.read(
                        List.of(Measure.WIN, Measure.LOSS, Measure.WIN_WITH_AMOUNT), List.of(before), query)
                .getOrDefault(new Place(0, null), NO_SUMS);
        BigDecimal wins = BigDecimal.valueOf(history.count(Measure.WIN, null));
        BigDecimal decided = wins.add(BigDecimal.valueOf(history.count(Measure.LOSS, null)));
        Optional<BigDecimal> toWin =
                targets.sum(DEALS, query).or(() -> targets.sum(AIM, query).flatMap(amount -> deals(amount, history)));
        if (toWin.isEmpty()) {
            return Draft.none(Reason.NO_TARGET);
        }
        if (wins.signum() == 0) {
            return new Draft(null, toWin.get(), null, Reason.NO_EVENTS);
        }
        BigDecimal required = toWin.get()
                .multiply(decided)
                .divide(wins, MathContext.DECIMAL64)
                .setScale(0, RoundingMode.CEILING);
        return new Draft(required, toWin.get(), wins.divide(decided, MathContext.DECIMAL64), null);
    }

    private static Optional<BigDecimal> deals(BigDecimal amount, Sums history) {
        BigDecimal sold = history.amount(Measure.WIN_WITH_AMOUNT, null);
        return sold.signum() == 0
                ? Optional.empty()
                : Optional.of(amount.multiply(BigDecimal.valueOf(history.count(Measure.WIN_WITH_AMOUNT, null)))
                        .divide(sold, MathContext.DECIMAL64));
    }

    private Map<String, BigDecimal> quotas(KpiQuery query) {
        Map<String, BigDecimal> quotas = targets.sums(AIM, REP, query);
        quotas.values().removeIf(quota -> quota.signum() == 0);
        return quotas;
    }

    private static List<Figure> each(FigureGrid grid, Function<KpiQuery, Draft> asked) {
        return grid.fill(
                List.of(),
                place -> asked.apply(grid.query().by(null).period(grid.periods().get(place.bucket()))));
    }
}
