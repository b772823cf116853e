package io.fukan.diagnosis;

import static io.fukan.diagnosis.Finding.Number.Format.MINUTES;
import static io.fukan.diagnosis.Finding.Number.Format.PERCENT;
import static io.fukan.diagnosis.Finding.Number.Format.TIMES;

import io.fukan.diagnosis.Finding.Look;
import io.fukan.diagnosis.Finding.Number;
import io.fukan.organisation.Department;
import java.util.List;
import java.util.OptionalDouble;

/** Inquiries wait: many are not called within five minutes (5分以内架電), or the usual wait has doubled. */
final class FirstTouchesLate implements Rule {

    static final String IN_TIME = "five-minute-response-rate";
    static final String WAIT = "speed-to-lead-business";

    @Override
    public String key() {
        return "slaLate";
    }

    @Override
    public Department department() {
        return Department.SDR;
    }

    @Override
    public List<Finding> examine(CaseFile file) {
        long inquiries = file.now().base(IN_TIME);
        if (inquiries == 0) {
            return List.of();
        }
        if (file.isThin(inquiries)) {
            return withheld(file, inquiries);
        }
        double late = 1 - file.now().value(IN_TIME);
        OptionalDouble longer = file.rise(chapter -> chapter.value(WAIT));
        boolean tooMany = late > file.limit(Threshold.LATE_SHARE) + Rules.ROUNDING;
        boolean tooLong =
                longer.isPresent() && longer.getAsDouble() + 1 >= file.limit(Threshold.WAIT_TIMES) - Rules.ROUNDING;
        if (!tooMany && !tooLong) {
            return List.of();
        }
        return sign(
                List.of(
                        Number.count("inquiries", inquiries),
                        Number.of("late", PERCENT, late),
                        Number.of("wait", MINUTES, file.now().value(WAIT)),
                        Number.of("times", TIMES, longer.orElse(Double.NaN) + 1)),
                Look.at(IN_TIME),
                Look.at(WAIT));
    }
}
