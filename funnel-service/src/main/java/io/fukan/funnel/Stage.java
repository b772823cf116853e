package io.fukan.funnel;

import io.fukan.kpi.Basis;
import io.fukan.kpi.Behind;
import io.fukan.kpi.Measure;
import io.fukan.organisation.Department;
import io.fukan.record.Labelled;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The stages of the funnel, in order. A stage counts distinct leads by their first arrival in a cycle; a deal without a lead
 * counts as itself.
 */
public enum Stage implements Labelled {
    LEAD(Department.MK, "leads"),
    CONNECT(Department.SDR, "connected-leads"),
    APPOINTMENT(Department.SDR, "appointments"),
    HANDOFF(Department.SDR, "handoffs"),
    OPPORTUNITY(Department.FS, "opportunities"),
    PROPOSAL(Department.FS, "proposals"),
    WIN(Department.FS, "wins"),
    RETAINED(Department.CS, "retained-customers");

    private final Department department;
    private final String kpi;

    Stage(Department department, String kpi) {
        this.department = department;
        this.kpi = kpi;
    }

    /** The department that answers for it. */
    public Department department() {
        return department;
    }

    /** The KPI that counts this stage's events, and by which its targets are set. */
    public String kpi() {
        return kpi;
    }

    /** The name in the API, for example {@code lead}. */
    public String apiName() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Stage> named(String apiName) {
        return Arrays.stream(values()).filter(s -> s.apiName().equals(apiName)).findFirst();
    }

    /** The stages that a basis can speak of: from its base record's on. */
    public static List<Stage> of(Basis basis) {
        Stage first = switch (basis) {
            case PERIOD, LEAD -> LEAD;
            case APPOINTMENT -> APPOINTMENT;
            case OPPORTUNITY -> OPPORTUNITY;
            case CONTRACT -> WIN;
        };
        return List.of(values()).subList(first.ordinal(), values().length);
    }

    /** First arrivals at this stage. */
    public Measure arrival() {
        return Measure.valueOf(name() + "_ARRIVAL");
    }

    /**
     * What the stage's KPI counts: events rather than first arrivals. At the first stage those are new leads only, while a lead
     * that comes back from recycling arrives there again.
     */
    Measure events() {
        return switch (this) {
            case CONNECT, RETAINED -> arrival();
            case LEAD, APPOINTMENT, HANDOFF, OPPORTUNITY, PROPOSAL, WIN -> Measure.valueOf(name());
        };
    }

    /** Those of the arrivals that had been at the stage directly before. */
    public Optional<Measure> progressed() {
        return this == LEAD ? Optional.empty() : Optional.of(Measure.valueOf(name() + "_PROGRESSED"));
    }

    /** Those that arrived further on without having been here. */
    Optional<Measure> skipped() {
        return this == RETAINED ? Optional.empty() : Optional.of(Measure.valueOf(name() + "_SKIPPED"));
    }

    /** The events behind this stage's count, or behind the count of those who skipped it. */
    public Behind behind(boolean skipped) {
        return Behind.events(skipped ? skipped().map(List::of).orElse(List.of(arrival())) : List.of(arrival()), null);
    }

    @Override
    public String messagePrefix() {
        return "funnelStage";
    }
}
