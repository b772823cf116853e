package io.fukan.insight;

import io.fukan.insight.ResponseUplift.Band;
import io.fukan.kpi.Basis;
import io.fukan.kpi.Behind;
import io.fukan.kpi.FactQuestions;
import io.fukan.kpi.KpiQuery;
import io.fukan.kpi.Measure;
import io.fukan.kpi.MeasureReader;
import io.fukan.setting.Company;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads how fast inquiries are answered and what became of them (C4), from the facts. */
@Service
@Transactional(readOnly = true)
public class Responsiveness {

    private static final String FIRST = FactQuestions.fragment("insight/first-inquiry.sql");
    private static final String CONVERTED = FactQuestions.fragment("insight/converted.sql");
    private static final int HOURS = 24;

    private final MeasureReader measures;
    private final Company company;
    private final JdbcClient jdbc;

    Responsiveness(MeasureReader measures, Company company, JdbcClient jdbc) {
        this.measures = measures;
        this.company = company;
        this.jdbc = jdbc;
    }

    private record Counted(String band, long leads, long converted) {}

    private record HourCounted(int hour, long leads, long called) {}

    /** Leads called within five minutes, of the callable ones that inquired in that hour of the day. */
    public record Hour(int hour, Share inTime) {}

    /** What became of leads whose first inquiry of a cycle came in the period. Basis, grain and group do not matter. */
    public ResponseUplift uplift(KpiQuery query, ResponseClockChoice clock) {
        Measure became = converted();
        Map<String, Counted> counted = FactQuestions.ask(
                        jdbc,
                        "insight/response-bands.sql",
                        query,
                        Map.of("first inquiry", FIRST, "converted", CONVERTED))
                .param("answered", clock.answered().key())
                .param("became", became.key())
                .param(
                        "names",
                        Arrays.stream(ResponseBand.values()).map(Enum::name).toArray(String[]::new))
                .param("limits", limits())
                .query(Counted.class)
                .list()
                .stream()
                .collect(Collectors.toMap(Counted::band, Function.identity()));
        List<Band> bands = Arrays.stream(ResponseBand.values())
                .map(band -> band(band, counted.getOrDefault(band.name(), new Counted(band.name(), 0, 0))))
                .toList();
        return new ResponseUplift(
                bands,
                company.setting().conversionKpi(),
                measures.maturity(Basis.LEAD).test(became, query.period()));
    }

    /** The leads of a band: the facts of their inquiries. */
    public Behind behind(ResponseBand band, ResponseClockChoice clock, boolean onlyConverted) {
        boolean answered = band != ResponseBand.UNANSWERED;
        return Behind.where(
                onlyConverted ? "insight/which-band-converted.sql" : "insight/which-band.sql",
                onlyConverted ? Map.of("first inquiry", FIRST, "converted", CONVERTED) : Map.of("first inquiry", FIRST),
                Map.of(
                        "answered", clock.answered().key(),
                        "measure", (answered ? clock.answered() : Measure.INQUIRY_UNANSWERED).key(),
                        "more", band.from() == 0 ? -1 : band.from(),
                        "most", band.to(),
                        "became", converted().key()));
    }

    /** By hour of the day, those of the day without inquiries too. */
    public List<Hour> hours(KpiQuery query) {
        Map<Integer, HourCounted> counted =
                FactQuestions.ask(jdbc, "insight/response-hours.sql", query).query(HourCounted.class).list().stream()
                        .collect(Collectors.toMap(HourCounted::hour, Function.identity()));
        return IntStream.range(0, HOURS)
                .mapToObj(hour -> counted.getOrDefault(hour, new HourCounted(hour, 0, 0)))
                .map(hour -> new Hour(hour.hour(), new Share(hour.called(), hour.leads())))
                .toList();
    }

    /** 商談化: the deal, or where the company says so the appointment. */
    private Measure converted() {
        return company.setting().conversionKpi().startsWith("appointment")
                ? Measure.APPOINTMENT_ARRIVAL
                : Measure.OPPORTUNITY_ARRIVAL;
    }

    private static Band band(ResponseBand band, Counted counted) {
        return new Band(band, new Share(counted.converted(), counted.leads()));
    }

    /** Upper ends of the bands, for width_bucket: just above them, since a band holds its own end. */
    private static Double[] limits() {
        return Arrays.stream(ResponseBand.values())
                .filter(band -> band.to() > 0 && band.to() < Integer.MAX_VALUE)
                .map(band -> Math.nextUp((double) band.to()))
                .toArray(Double[]::new);
    }
}
