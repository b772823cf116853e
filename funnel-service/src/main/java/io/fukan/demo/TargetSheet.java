package io.fukan.demo;

import io.fukan.time.Period;
import java.util.List;

/**
 * The targets per quarter, from six quarters back to the next one: those of the company, its departments and teams
 * ({@code demo/targets.csv}), and what people take on of them ({@code demo/person-targets.csv}).
 */
final class TargetSheet {

    private static final List<Lines> WHOLE = Lines.of("targets");
    private static final double TEN_THOUSAND = 10_000;

    private final Timeline timeline;
    private final Sheet sheet;

    private TargetSheet(Timeline timeline, Sheet sheet) {
        this.timeline = timeline;
        this.sheet = sheet;
    }

    static void write(Timeline timeline, Sheet sheet) {
        TargetSheet targets = new TargetSheet(timeline, sheet);
        for (int offset = -Timeline.PAST; offset <= 1; offset++) {
            String column = offset > 0 ? "q+" + offset : "q" + offset;
            Period quarter = timeline.quarter(offset);
            WHOLE.forEach(line -> targets.row(
                    line.text("kpi"), line.text("department"), line.text("team"), "", quarter, line.text(column)));
            int now = offset;
            Lines.of("person-targets").stream()
                    .filter(line -> line.text("from").isEmpty() || now >= line.number("from"))
                    .forEach(line -> targets.personal(line, quarter, column));
        }
    }

    private void personal(Lines line, Period quarter, String column) {
        double whole = WHOLE.stream()
                .filter(of -> List.of("kpi", "department", "team").stream()
                        .allMatch(same -> of.text(same).equals(line.text(same))))
                .findFirst()
                .orElseThrow()
                .number(column);
        double share = whole * line.number("share");
        double value = share < TEN_THOUSAND ? Math.ceil(share) : Math.ceil(share / TEN_THOUSAND) * TEN_THOUSAND;
        row(line.text("kpi"), "", "", line.text("person"), quarter, Math.round(value));
    }

    private void row(String kpi, String department, String team, String person, Period quarter, Object value) {
        sheet.row(kpi, department, team, person, quarter.from(), quarter.lastDay(), value);
    }
}
