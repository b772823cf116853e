package io.fukan.funnel;

import io.fukan.kpi.Behind;
import io.fukan.kpi.Measure;
import io.fukan.record.Labelled;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What became of a handoff to field sales. Those overdue are among those pending. */
public enum HandoffAnswer implements Labelled {
    OFFERED(Measure.HANDOFF),
    ACCEPTED(Measure.HANDOFF_ACCEPTED),
    RETURNED(Measure.HANDOFF_RETURNED),
    PENDING(Measure.HANDOFF_PENDING),
    OVERDUE(Measure.HANDOFF_OVERDUE);

    private final Measure measure;

    HandoffAnswer(Measure measure) {
        this.measure = measure;
    }

    Measure measure() {
        return measure;
    }

    /** The name in addresses, for example {@code returned}. */
    public String apiName() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<HandoffAnswer> named(String apiName) {
        return Arrays.stream(values())
                .filter(answer -> answer.apiName().equals(apiName))
                .findFirst();
    }

    /** The events behind its count. */
    public Behind behind() {
        return Behind.events(List.of(measure), null);
    }

    @Override
    public String messagePrefix() {
        return "handoffAnswer";
    }
}
