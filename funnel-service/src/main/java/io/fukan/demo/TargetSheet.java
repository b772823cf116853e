package io.fukan.demo;

import io.fukan.time.Period;

/** The company's targets per quarter: {@code demo/targets.csv}, from six quarters back to the next one. */
final class TargetSheet {

    private TargetSheet() {}

    static void write(Timeline timeline, Sheet sheet) {
        for (Lines line : Lines.of("targets")) {
            for (int offset = -Timeline.PAST; offset <= 1; offset++) {
                Period quarter = timeline.quarter(offset);
                String column = offset > 0 ? "q+" + offset : "q" + offset;
                sheet.row(
                        line.text("kpi"),
                        line.text("department"),
                        line.text("team"),
                        quarter.from(),
                        quarter.lastDay(),
                        line.text(column));
            }
        }
    }
}
