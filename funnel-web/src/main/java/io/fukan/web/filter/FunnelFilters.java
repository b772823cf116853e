package io.fukan.web.filter;

import io.fukan.kpi.Basis;
import io.fukan.kpi.Cut;
import io.fukan.kpi.Dimensions;
import io.fukan.quality.Quality;
import io.fukan.setting.Company;
import io.fukan.time.Period;
import io.fukan.time.PeriodChoice;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** Reads the filter from a request: its own parameters, else what this session chose last, else this quarter. */
@Component
public class FunnelFilters {

    /** Dimensions that the bar does not offer, as custom fields are: a link to the figure of one cell narrows by them. */
    private static final List<String> LINKED =
            List.of("setter", "source", "department", "campaign", "industry", "region", "product");

    private static final List<String> OFFERED = List.of("channel", "partner", "team", "rep", "segment");
    private static final List<String> DIMENSIONS = join(OFFERED, LINKED);
    private static final List<String> NAMES = join(List.of("period", "from", "to", "basis", "quality"), DIMENSIONS);
    private static final String REMEMBERED = "funnelFilter";
    private static final int MOST_YEARS = 10;

    private final Dimensions dimensions;
    private final Company company;

    FunnelFilters(Dimensions dimensions, Company company) {
        this.dimensions = dimensions;
        this.company = company;
    }

    /**
     * The filter of this request, which the next page without one takes over.
     *
     * @throws InvalidFilter when a parameter means nothing
     */
    public FunnelFilter of(HttpServletRequest request) {
        FunnelFilter filter = inPassing(request);
        Map<String, String> kept = new LinkedHashMap<>(filter.params());
        // A link to the records behind a figure is followed once; what the bar does not offer must not come back
        // unseen.
        kept.keySet().removeIf(FunnelFilters::isLinked);
        request.getSession().setAttribute(REMEMBERED, kept);
        return filter;
    }

    /** The same for a page that opens one figure: whoever looks into a cell does not thereby choose its filter. */
    public FunnelFilter inPassing(HttpServletRequest request) {
        Map<String, String> params = given(request);
        if (asksForDays(params)) {
            Period shown = parse(remembered(request)).period();
            params.put("from", shown.from().toString());
            params.put("to", shown.lastDay().toString());
        }
        return parse(params.isEmpty() ? remembered(request) : params);
    }

    /** Whether the bar has just been told that days follow: it offers them beginning with those that were shown. */
    private static boolean asksForDays(Map<String, String> params) {
        return PeriodChoice.CUSTOM.urlName().equals(params.get("period"))
                && !params.containsKey("from")
                && !params.containsKey("to");
    }

    /**
     * The dimension by which a page is asked to cut, as its address gives it.
     *
     * @throws InvalidFilter when no dimension is called so
     */
    public @Nullable String dimension(@Nullable String by) {
        if (by != null && !by.isEmpty() && dimensions.named(by).isEmpty()) {
            throw new InvalidFilter("by", by);
        }
        return by;
    }

    /** Whether figures can be narrowed to a group of the dimension by the address of a page. */
    public static boolean narrows(String dimension) {
        return DIMENSIONS.contains(dimension) || Cut.isCustomField(dimension);
    }

    /** Whether the bar shows the dimension only where it is already filtered by. */
    static boolean isLinked(String dimension) {
        return LINKED.contains(dimension) || Cut.isCustomField(dimension);
    }

    /**
     * What {@link FunnelFilter#keep} kept; a period that moves on with the calendar has moved on.
     *
     * @throws InvalidFilter when a part of it means nothing
     */
    public FunnelFilter kept(String parameters) {
        MultiValueMap<String, String> all =
                UriComponentsBuilder.fromUriString("?" + parameters).build().getQueryParams();
        Map<String, String> known = new LinkedHashMap<>();
        all.toSingleValueMap().forEach((name, value) -> {
            if ((NAMES.contains(name) || Cut.isCustomField(name)) && value != null) {
                known.put(name, UriUtils.decode(value, StandardCharsets.UTF_8));
            }
        });
        return parse(known);
    }

    private static List<String> join(List<String> first, List<String> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }

    private static Map<String, String> given(HttpServletRequest request) {
        Map<String, String> params = new LinkedHashMap<>();
        for (String name : join(NAMES, customFields(request))) {
            String value = request.getParameter(name);
            if (value != null && !value.isBlank()) {
                params.put(name, value.strip());
            }
        }
        return params;
    }

    private static List<String> customFields(HttpServletRequest request) {
        return request.getParameterMap().keySet().stream()
                .filter(Cut::isCustomField)
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, String> remembered(HttpServletRequest request) {
        Object stored = request.getSession().getAttribute(REMEMBERED);
        return stored instanceof Map<?, ?> map ? (Map<String, String>) map : Map.of();
    }

    private FunnelFilter parse(Map<String, String> params) {
        PeriodChoice choice = choice(params);
        Map<String, String> groups = new LinkedHashMap<>();
        params.keySet().stream().filter(FunnelFilters::narrows).forEach(name -> {
            if (dimensions.named(name).isEmpty()) {
                throw new InvalidFilter(name, params.get(name));
            }
            groups.put(name, params.get(name));
        });
        String basis = params.getOrDefault("basis", Basis.PERIOD.apiName());
        return new FunnelFilter(
                choice,
                period(choice, params),
                Basis.named(basis).orElseThrow(() -> new InvalidFilter("basis", basis)),
                quality(params.get("quality")),
                groups);
    }

    private static PeriodChoice choice(Map<String, String> params) {
        String name = params.get("period");
        if (name == null) {
            return params.containsKey("from") ? PeriodChoice.CUSTOM : PeriodChoice.THIS_QUARTER;
        }
        return PeriodChoice.named(name).orElseThrow(() -> new InvalidFilter("period", name));
    }

    private Period period(PeriodChoice choice, Map<String, String> params) {
        if (choice != PeriodChoice.CUSTOM) {
            return choice.period(company.today(), company.fiscalCalendar());
        }
        LocalDate from = date("from", params.get("from"));
        LocalDate to = date("to", params.get("to"));
        if (to.isBefore(from)) {
            throw InvalidFilter.reversed(to.toString());
        }
        if (to.isAfter(from.plusYears(MOST_YEARS))) {
            throw InvalidFilter.tooLong(to.toString());
        }
        return Period.ofInclusive(from, to);
    }

    private static LocalDate date(String name, @Nullable String value) {
        try {
            return LocalDate.parse(value == null ? "" : value);
        } catch (DateTimeException e) {
            throw new InvalidFilter(name, value);
        }
    }

    private static @Nullable Quality quality(@Nullable String name) {
        if (name == null || name.equals("all")) {
            return null;
        }
        return Arrays.stream(Quality.values())
                .filter(q -> q.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .orElseThrow(() -> new InvalidFilter("quality", name));
    }
}
