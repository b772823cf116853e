package io.fukan.api.figure;

import io.fukan.api.failure.BadParameter;
import io.fukan.kpi.Basis;
import io.fukan.kpi.Cut;
import io.fukan.kpi.Dimensions;
import io.fukan.kpi.KpiQuery;
import io.fukan.quality.Quality;
import io.fukan.setting.Company;
import io.fukan.time.Grain;
import io.fukan.time.Period;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** Reads what is asked of a figure from the parameters of an address; whatever cannot be understood is refused by name. */
@Component
public class FigureParameters {

    /** Five years of days. */
    private static final int MOST_BUCKETS = 2_000;

    /** Of all groups together: more is no answer that anybody could read. */
    private static final int MOST_FIGURES = 100_000;

    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2999, 12, 31);
    private static final Set<String> OWN = Set.of("from", "to", "grain", "basis", "quality", "by");
    /** Those that cut figures, or make a series of them. */
    static final Set<String> CUTTING = Set.of("grain", "by");

    private final Dimensions dimensions;
    private final Company company;

    FigureParameters(Dimensions dimensions, Company company) {
        this.dimensions = dimensions;
        this.company = company;
    }

    /**
     * The query.
     *
     * @param others names of parameters that the caller reads itself
     * @throws BadParameter naming the first parameter that is missing, unknown or means nothing
     */
    public KpiQuery query(MultiValueMap<String, String> parameters, String... others) {
        Period period = period(parameters);
        Grain grain = choice(parameters, "grain", Grain::named, Grain.values(), Grain::apiName, Grain.NONE);
        checkBuckets(period, grain);
        Basis basis = choice(parameters, "basis", Basis::named, Basis.values(), Basis::apiName, Basis.PERIOD);
        return new KpiQuery(
                period, grain, basis, quality(parameters), by(parameters), filters(parameters, Set.of(others)));
    }

    /**
     * The same where some of what can be asked of other figures would be asked in vain.
     *
     * @param inVain names of those parameters
     * @throws BadParameter as {@link #query}, and naming the first of them that is there
     */
    public KpiQuery queryWithout(Set<String> inVain, MultiValueMap<String, String> parameters, String... others) {
        parameters.keySet().stream().filter(inVain::contains).findFirst().ifPresent(name -> {
            throw new BadParameter(name, "PARAMETER_UNKNOWN", name);
        });
        return query(parameters, others);
    }

    /** @throws BadParameter when the periods of all groups together are more figures than an answer holds */
    static void checkSize(List<?> figures) {
        if (figures.size() > MOST_FIGURES) {
            throw new BadParameter("grain", "TOO_MANY_FIGURES", MOST_FIGURES, figures.size());
        }
    }

    /** The names by which figures can be cut and filtered, custom fields last. */
    List<String> dimensions() {
        return dimensions.names();
    }

    private static Period period(MultiValueMap<String, String> parameters) {
        LocalDate from = day(parameters, "from");
        LocalDate to = day(parameters, "to");
        if (to.isBefore(from)) {
            throw new BadParameter("to", "PERIOD_REVERSED", from, to);
        }
        return Period.ofInclusive(from, to);
    }

    private static LocalDate day(MultiValueMap<String, String> parameters, String name) {
        String text = one(parameters, name);
        if (text == null) {
            throw new BadParameter(name, "PARAMETER_MISSING");
        }
        try {
            LocalDate day = LocalDate.parse(text);
            if (day.isBefore(EARLIEST) || day.isAfter(LATEST)) {
                throw new BadParameter(name, "DATE_OUT_OF_RANGE", EARLIEST, LATEST);
            }
            return day;
        } catch (DateTimeParseException notADay) {
            throw new BadParameter(name, "DATE_UNREADABLE");
        }
    }

    private void checkBuckets(Period period, Grain grain) {
        if (grain == Grain.NONE || fits(period, grain)) {
            return;
        }
        Grain coarser = Stream.of(Grain.values())
                .filter(other -> other.compareTo(grain) > 0 && fits(period, other))
                .findFirst()
                .orElse(Grain.NONE);
        throw new BadParameter("grain", "TOO_MANY_PERIODS", MOST_BUCKETS, coarser.apiName());
    }

    private boolean fits(Period period, Grain grain) {
        return period.split(grain, company.fiscalCalendar()).size() <= MOST_BUCKETS;
    }

    private static @Nullable Quality quality(MultiValueMap<String, String> parameters) {
        String text = one(parameters, "quality");
        if (text == null || text.equals("all")) {
            return null;
        }
        return Stream.of(Quality.values())
                .filter(quality -> name(quality).equals(text))
                .findFirst()
                .orElseThrow(() -> new BadParameter(
                        "quality",
                        "VALUE_UNKNOWN",
                        "all, "
                                + Stream.of(Quality.values())
                                        .map(FigureParameters::name)
                                        .collect(Collectors.joining(", "))));
    }

    private @Nullable Cut by(MultiValueMap<String, String> parameters) {
        String name = one(parameters, "by");
        return name == null
                ? null
                : dimensions
                        .named(name)
                        .orElseThrow(() -> new BadParameter("by", "VALUE_UNKNOWN", String.join(", ", dimensions())));
    }

    /** Several values may stand in one parameter, parted by commas, or in several of the same name. */
    private Map<Cut, List<String>> filters(MultiValueMap<String, String> parameters, Set<String> others) {
        Map<Cut, List<String>> filters = new LinkedHashMap<>();
        parameters.forEach((name, texts) -> {
            if (OWN.contains(name) || others.contains(name)) {
                return;
            }
            Cut cut = dimensions.named(name).orElseThrow(() -> new BadParameter(name, "PARAMETER_UNKNOWN", name));
            List<String> groups = texts.stream()
                    .flatMap(text -> Arrays.stream(text.split("(?<!\\\\),")))
                    .map(text -> text.replace("\\,", ",").strip())
                    .filter(text -> !text.isEmpty())
                    .toList();
            if (groups.isEmpty()) {
                throw new BadParameter(name, "PARAMETER_EMPTY");
            }
            filters.put(cut, groups);
        });
        return filters;
    }

    private static <T> T choice(
            MultiValueMap<String, String> parameters,
            String name,
            Function<String, Optional<T>> named,
            T[] all,
            Function<T, String> naming,
            T otherwise) {
        String text = one(parameters, name);
        return text == null
                ? otherwise
                : named.apply(text)
                        .orElseThrow(() -> new BadParameter(
                                name,
                                "VALUE_UNKNOWN",
                                Stream.of(all).map(naming).collect(Collectors.joining(", "))));
    }

    private static @Nullable String one(MultiValueMap<String, String> parameters, String name) {
        List<String> texts = parameters.get(name);
        if (texts != null && texts.size() > 1) {
            throw new BadParameter(name, "PARAMETER_REPEATED");
        }
        return texts == null ? null : texts.get(0);
    }

    private static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
