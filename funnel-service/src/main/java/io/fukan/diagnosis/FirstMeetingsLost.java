package io.fukan.diagnosis;

import static io.fukan.diagnosis.Finding.Number.Format.CHANGE;
import static io.fukan.diagnosis.Finding.Number.Format.PERCENT;
import static io.fukan.diagnosis.Finding.Number.Format.POINTS;

import io.fukan.diagnosis.Finding.Look;
import io.fukan.diagnosis.Finding.Number;
import io.fukan.kpi.Measure;
import io.fukan.organisation.Department;
import java.util.List;
import java.util.OptionalDouble;

/** More appointments are booked, and more of the first meetings end without a second one. */
final class FirstMeetingsLost implements Rule {

    @Override
    public String key() {
        return "firstMeetingCollapse";
    }

    @Override
    public Department department() {
        return Department.SDR;
    }

    @Override
    public List<Finding> examine(CaseFile file) {
        long meetings = file.count(Measure.FIRST_MEETING);
        OptionalDouble usual = file.usual(FirstMeetingsLost::lostRate);
        OptionalDouble more = file.rise(chapter -> chapter.count(Measure.APPOINTMENT));
        if (meetings == 0 || usual.isEmpty() || more.isEmpty()) {
            return List.of();
        }
        if (file.isThin(meetings)) {
            return withheld(file, meetings);
        }
        double rate = lostRate(file.now());
        double rise = rate - usual.getAsDouble();
        boolean collapses = rise >= file.limit(Threshold.FIRST_MEETING_LOST_RISE) - Rules.ROUNDING;
        if (!collapses || more.getAsDouble() <= 0) {
            return List.of();
        }
        return sign(
                List.of(
                        Number.count("appointments", file.count(Measure.APPOINTMENT)),
                        Number.of("rise", CHANGE, more.getAsDouble()),
                        Number.of("lostRate", PERCENT, rate),
                        Number.of("change", POINTS, rise)),
                Look.at("first-meeting-lost-rate"),
                Look.at("appointments"));
    }

    private static double lostRate(Chapter chapter) {
        long meetings = chapter.count(Measure.FIRST_MEETING);
        return meetings == 0 ? Double.NaN : (double) chapter.count(Measure.FIRST_MEETING_LOST) / meetings;
    }
}
