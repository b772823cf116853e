package io.fukan.kpi;

import static java.util.stream.Collectors.toSet;

import io.fukan.kpi.Figure.Reason;
import io.fukan.kpi.FigureGrid.Draft;
import io.fukan.kpi.MeasureReader.Lost;
import io.fukan.kpi.MeasureReader.MedianOf;
import io.fukan.kpi.MeasureReader.Place;
import io.fukan.kpi.MeasureReader.Reached;
import io.fukan.time.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.function.SingletonSupplier;

/** One query put to formulas; what several of them ask of customers or partners is read once. */
final class Evaluation {

    private static final Sums NOTHING = new Sums();
    private static final Set<Measure> LOSSES = Set.of(Measure.LOSS, Measure.PARTNER_LOSS);

    /** Where either is written down, so is who leaves: whoever renews might have left. */
    private static final Set<Measure> STAY_OR_LEAVE = Set.of(Measure.CUSTOMER_CHURN, Measure.RENEWAL_RENEWED);

    private final MeasureReader measures;
    private final Function<Collection<Measure>, Map<Place, Sums>> sums;
    private final MeasureLags.OfBasis lags;
    private final Specialists specialists;
    private final LocalDate today;
    private final List<Period> periods;
    private final KpiQuery query;
    private final Supplier<Map<Place, CustomerSums>> customers;
    private final Supplier<Map<Place, PartnerSums>> partners;
    private final Supplier<Set<Measure>> recorded;

    /** @param sums gives the sums of measures for the periods and the query; it may give more measures than asked for */
    Evaluation(
            MeasureReader measures,
            Function<Collection<Measure>, Map<Place, Sums>> sums,
            MeasureLags lags,
            Specialists specialists,
            LocalDate today,
            List<Period> periods,
            KpiQuery query) {
        this.measures = measures;
        this.sums = sums;
        this.lags = lags.of(query.basis());
        this.specialists = specialists;
        this.today = today;
        this.periods = periods;
        this.query = query;
        this.customers = SingletonSupplier.of(() -> measures.customers(periods, query));
        this.partners = SingletonSupplier.of(() -> measures.partners(periods, query));
        this.recorded = SingletonSupplier.of(() -> measures.everRecorded(EnumSet.allOf(Measure.class)));
    }

    List<Figure> of(Formula.Total total) {
        Term term = total.term();
        Map<Place, Sums> sums = this.sums.apply(term.measures());
        Reason unknown = isNever(total.kinds(), sums.values()) ? Reason.NEVER_RECORDED : unknownAmounts(total);
        return figures(
                sums.keySet(),
                term.measures(),
                place -> unknown != null
                        ? Draft.none(unknown)
                        : Draft.sum(sums.getOrDefault(place, NOTHING).of(term, query.quality())));
    }

    private @Nullable Reason unknownAmounts(Formula.Total total) {
        return total.known() != null
                        && tellsNoAmounts(total.known(), total.term().measures())
                ? Reason.NO_AMOUNTS_RECORDED
                : null;
    }

    /**
     * Whether there was never any such event, so that none counted means nothing known.
     *
     * @param here what was counted of them, which spares the question where it is not nothing
     */
    private boolean isNever(Collection<Measure> events, Collection<Sums> here) {
        return here.stream().allMatch(sums -> events.stream().allMatch(measure -> sums.count(measure, null) == 0))
                && isNever(events);
    }

    private boolean isNever(Collection<Measure> events) {
        return Collections.disjoint(recorded.get(), events);
    }

    /** Whether there are such events, and none of any kind whose amount is known. */
    private boolean tellsNoAmounts(Measure known, List<Measure> events) {
        return isNever(Set.of(known)) && !isNever(events);
    }

    List<Figure> of(Formula.Recorded recorded) {
        Term term = recorded.term();
        Map<Place, Sums> sums = this.sums.apply(term.measures());
        return figures(sums.keySet(), term.measures(), place -> {
            Sums here = sums.get(place);
            return here == null || counted(here, term.measures()) == 0
                    ? Draft.none(Reason.NO_EVENTS)
                    : Draft.sum(here.of(term, query.quality()));
        });
    }

    List<Figure> of(Formula.Per per) {
        Term each = per.each();
        Map<Place, Sums> events = this.sums.apply(each.measures());
        Map<Place, Sums> spent = query.basis().isCohort()
                ? measures.read(per.spent().measures(), periods, query.onOwnDates())
                : this.sums.apply(per.sums(query.basis()));
        Set<Place> places = new HashSet<>(events.keySet());
        places.addAll(spent.keySet());
        return figures(places, each.measures(), place -> {
            Sums here = spent.getOrDefault(place, NOTHING);
            BigDecimal number = events.getOrDefault(place, NOTHING).of(each, query.quality());
            return here.count(per.needed(), null) == 0
                    ? new Draft(null, null, number, Reason.NO_EVENTS)
                    : Draft.divided(here.of(per.spent(), null), number, Reason.NO_DENOMINATOR);
        });
    }

    private long counted(Sums sums, List<Measure> measures) {
        return measures.stream()
                .mapToLong(measure -> sums.count(measure, query.quality()))
                .sum();
    }

    List<Figure> of(Formula.Ratio ratio) {
        Term numerator = ratio.numerator(query.basis());
        Term denominator = ratio.denominator(query.basis());
        Set<Measure> needed = ratio.sums(query.basis());
        Map<Place, Sums> sums = this.sums.apply(needed);
        Measure vital = ratio.silence().without();
        boolean silent = vital != null && needed.contains(vital) && isNever(Set.of(vital));
        boolean never = ratio.silence().ifNeverReached() && isNever(numerator.measures(), sums.values());
        KpiQuery whole = ratio.asked(Behind.Part.DENOMINATOR, query);
        if (!whole.equals(query)) {
            return shares(numerator, sums, denominator, measures.read(denominator.measures(), periods, whole), whole);
        }
        Set<Integer> unattributable = unattributable(sums, numerator, denominator);
        return figures(sums.keySet(), numerator.measures(), place -> {
            BigDecimal above = sums.getOrDefault(place, NOTHING).of(numerator, query.quality());
            BigDecimal below = sums.getOrDefault(place, NOTHING).of(denominator, query.quality());
            if (silent) {
                return new Draft(
                        null, above, below, LOSSES.contains(vital) ? Reason.NO_LOSSES_RECORDED : Reason.NO_EVENTS);
            }
            if (never && below.signum() != 0) {
                return new Draft(null, above, below, Reason.NEVER_RECORDED);
            }
            if (place.group() == null && unattributable.contains(place.bucket())) {
                return new Draft(null, above, below, Reason.NOT_ATTRIBUTABLE);
            }
            Measure here = ratio.silence().withoutHere();
            if (here != null && below.signum() != 0 && sums.get(place).count(here, query.quality()) == 0) {
                return new Draft(null, above, below, Reason.NO_EVENTS);
            }
            if (numerator.only() != null
                    && below.signum() != 0
                    && !sums.get(place).isJudged(denominator, query.quality())) {
                return new Draft(null, above, below, Reason.NOTHING_CLASSIFIED);
            }
            return Draft.divided(above, below, Reason.NO_DENOMINATOR);
        });
    }

    /** Parts by group, each beside its period's undivided whole; of groups, those alone that have a part. */
    private List<Figure> shares(
            Term part, Map<Place, Sums> parts, Term whole, Map<Place, Sums> wholes, KpiQuery undivided) {
        Set<Place> places = parts.keySet().stream()
                .filter(place -> parts.get(place).of(part, query.quality()).signum() != 0)
                .collect(toSet());
        return figures(places, part.measures(), place -> {
            Place ofWhole = new Place(place.bucket(), undivided.by() == null ? null : place.group());
            return Draft.divided(
                    parts.getOrDefault(place, NOTHING).of(part, query.quality()),
                    wholes.getOrDefault(ofWhole, NOTHING).of(whole, query.quality()),
                    Reason.NO_DENOMINATOR);
        });
    }

    List<Figure> of(Formula.Mean mean) {
        List<Measure> sampled = List.of(mean.measure());
        Map<Place, Sums> sums = this.sums.apply(sampled);
        return figures(sums.keySet(), sampled, place -> {
            Sums here = sums.getOrDefault(place, NOTHING);
            return Draft.divided(
                    here.amount(mean.measure(), query.quality()),
                    BigDecimal.valueOf(here.count(mean.measure(), query.quality())),
                    Reason.NO_EVENTS);
        });
    }

    List<Figure> of(Formula.Median median) {
        return medians(measures.medians(List.of(median.measure()), Set.of(), periods, query), median.measure());
    }

    List<Figure> of(Formula.MedianWait wait) {
        List<Measure> both = List.of(wait.ended(), wait.endless());
        return medians(measures.medians(both, Set.of(wait.endless()), periods, query), wait.ended());
    }

    private List<Figure> medians(Map<Place, MedianOf> medians, Measure measure) {
        return figures(medians.keySet(), List.of(measure), place -> {
            MedianOf here = medians.get(place);
            if (here == null) {
                return new Draft(null, BigDecimal.ZERO, BigDecimal.ZERO, Reason.NO_EVENTS);
            }
            Reason endless = here.median() == null ? Reason.MOSTLY_UNANSWERED : null;
            return new Draft(here.median(), here.sum(), BigDecimal.valueOf(here.count()), endless);
        });
    }

    List<Figure> of(StandingFormula.Snapshot snapshot) {
        Term changes = snapshot.changes();
        Term number = snapshot.number();
        List<Measure> needed = number == null
                ? changes.measures()
                : Stream.of(changes, number)
                        .flatMap(term -> term.measures().stream())
                        .toList();
        Map<Place, Sums> sums = measures.readUntil(needed, periods, query);
        if (isNever(needed, sums.values())) {
            return figures(sums.keySet(), changes.measures(), place -> Draft.none(Reason.NEVER_RECORDED));
        }
        return figures(sums.keySet(), changes.measures(), place -> {
            Sums here = sums.getOrDefault(place, NOTHING);
            BigDecimal sum = here.of(changes, query.quality());
            return number != null
                            && sum.signum() == 0
                            && here.of(number, query.quality()).signum() != 0
                    ? Draft.none(Reason.NO_AMOUNTS_RECORDED)
                    : Draft.sum(sum);
        });
    }

    List<Figure> of(StandingFormula.Churn churn) {
        Map<Place, Lost> lost = measures.churn(periods, query);
        boolean never = lost.values().stream().allMatch(here -> here.lost() == 0) && isNever(STAY_OR_LEAVE);
        return figures(lost.keySet(), List.of(Measure.CUSTOMER_CHURN), place -> {
            Lost here = lost.getOrDefault(place, new Lost(0, 0));
            return Draft.divided(
                            BigDecimal.valueOf(here.lost()), BigDecimal.valueOf(here.present()), Reason.NO_DENOMINATOR)
                    .unless(never, Reason.NEVER_RECORDED);
        });
    }

    List<Figure> of(StandingFormula.OfCustomersThen customers) {
        Map<Place, CustomerSums> sums = this.customers.get();
        Set<Measure> told = customers.asked().told();
        boolean never = !told.isEmpty() && isNever(told);
        return figures(
                sums.keySet(),
                List.of(Measure.CUSTOMER_START),
                place -> customers
                        .asked()
                        .of(sums.getOrDefault(place, CustomerSums.NONE))
                        .unless(never, Reason.NEVER_RECORDED));
    }

    List<Figure> of(StandingFormula.Health health) {
        Map<Place, MeasureReader.Healthy> healthy = measures.health(periods, query);
        return figures(healthy.keySet(), List.of(Measure.CUSTOMER_START), place -> {
            var here = healthy.getOrDefault(place, new MeasureReader.Healthy(BigDecimal.ZERO, 0));
            return Draft.divided(here.health(), BigDecimal.valueOf(here.known()), Reason.NO_EVENTS);
        });
    }

    List<Figure> of(StandingFormula.OfTargets share) {
        Map<Place, Reached> reached = measures.targets(share.reach(), periods, query);
        return figures(reached.keySet(), List.of(Measure.TARGET_ADDED), place -> {
            Reached here = reached.getOrDefault(place, new Reached(0, 0));
            return Draft.divided(
                    BigDecimal.valueOf(here.reached()), BigDecimal.valueOf(here.targets()), Reason.NO_DENOMINATOR);
        });
    }

    List<Figure> of(StandingFormula.OfPartnersThen partners) {
        Map<Place, PartnerSums> sums = this.partners.get();
        boolean never = isNever(Set.of(partners.asked().told()));
        return figures(
                sums.keySet(),
                List.of(Measure.PARTNER_CONTRACTED),
                place -> partners.asked()
                        .of(sums.getOrDefault(place, PartnerSums.NONE))
                        .unless(never, Reason.NEVER_RECORDED));
    }

    List<Figure> of(StandingFormula.PerPartner per) {
        List<Measure> earned = List.of(per.earned());
        Map<Place, Sums> sums = this.sums.apply(earned);
        Map<Place, PartnerSums> partners = this.partners.get();
        boolean silent = tellsNoAmounts(per.known(), earned);
        Set<Place> places = new HashSet<>(sums.keySet());
        places.addAll(partners.keySet());
        return figures(places, earned, place -> {
            BigDecimal amount = sums.getOrDefault(place, NOTHING).amount(per.earned(), query.quality());
            BigDecimal number = BigDecimal.valueOf(
                    partners.getOrDefault(place, PartnerSums.NONE).contracted());
            return silent
                    ? new Draft(null, null, number, Reason.NO_AMOUNTS_RECORDED)
                    : Draft.divided(amount, number, Reason.NO_DENOMINATOR);
        });
    }

    List<Figure> of(ResultFormula.GrossProfit profit) {
        Term cost = profit.spent();
        BigDecimal margin = measures.grossMargin();
        Map<Place, Sums> sold = this.sums.apply(profit.sold().measures());
        Map<Place, Sums> spent = cost == null ? Map.of() : measures.read(cost.measures(), periods, query.onOwnDates());
        Set<Place> places = new HashSet<>(sold.keySet());
        places.addAll(spent.keySet());
        return figures(places, profit.sold().measures(), place -> {
            if (margin == null) {
                return Draft.none(Reason.NO_GROSS_MARGIN);
            }
            BigDecimal gained = sold.getOrDefault(place, NOTHING)
                    .of(profit.sold(), query.quality())
                    .multiply(margin);
            if (cost == null) {
                return Draft.sum(gained);
            }
            Sums here = spent.getOrDefault(place, NOTHING);
            BigDecimal paid = here.of(cost, null);
            return cost.measures().stream().allMatch(measure -> here.count(measure, null) == 0)
                    ? new Draft(null, gained, null, Reason.NO_EVENTS)
                    : Draft.divided(gained.subtract(paid), paid, Reason.NO_DENOMINATOR);
        });
    }

    List<Figure> of(ResultFormula.OfResources results) {
        return specialists.resources().of(results, grid(0));
    }

    List<Figure> of(StandingFormula.OfOpenLeads leads) {
        return specialists.resources().of(leads, grid(0));
    }

    List<Figure> of(ResultFormula.OfTargetsSet set) {
        return specialists.aims().of(set.aim(), grid(0));
    }

    List<Figure> of(StandingFormula.OfOpenDeals share) {
        return specialists.forecasts().of(share, grid(0));
    }

    List<Figure> of(ResultFormula.Forecast forecast) {
        return specialists.forecasts().of(forecast, grid(0));
    }

    List<Figure> of(ResultFormula.Accuracy accuracy) {
        return specialists.forecasts().of(accuracy, grid(0), today);
    }

    List<Figure> of(ResultFormula.Coverage coverage) {
        return specialists.forecasts().of(coverage, grid(0));
    }

    /**
     * The periods in which base records exist but none knows its group while the numerator's events do: a share of the
     * unset group would be 0 % there only because winners alone were labelled.
     */
    private Set<Integer> unattributable(Map<Place, Sums> sums, Term numerator, Term denominator) {
        if (query.by() == null) {
            return Set.of();
        }
        Set<Integer> labelledBelow = labelled(sums, denominator);
        return labelled(sums, numerator).stream()
                .filter(bucket -> !labelledBelow.contains(bucket))
                .collect(toSet());
    }

    private Set<Integer> labelled(Map<Place, Sums> sums, Term term) {
        return sums.entrySet().stream()
                .filter(e -> e.getKey().group() != null)
                .filter(e -> e.getValue().of(term, query.quality()).signum() != 0)
                .map(e -> e.getKey().bucket())
                .collect(toSet());
    }

    private List<Figure> figures(Set<Place> places, List<Measure> becoming, Function<Place, Draft> draft) {
        return grid(lags.days(becoming)).fill(places, draft);
    }

    /** @param lag days after which a cohort's records have had their usual time */
    private FigureGrid grid(int lag) {
        return new FigureGrid(
                periods,
                query,
                period -> !query.basis().isCohort()
                        || !period.until().plusDays(lag).isAfter(today));
    }
}
