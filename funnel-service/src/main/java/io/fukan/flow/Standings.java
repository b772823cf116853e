package io.fukan.flow;

import io.fukan.database.Sql;
import io.fukan.lead.Stage;
import io.fukan.opportunity.Phase;
import io.fukan.record.Labelled;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What stands in stages: leads that somebody has to act on, and open deals. */
public enum Standings implements Labelled {
    LEADS("standing_lead", "stage", "stage_on", "true", "stage_change", "lead_id", "to_stage") {
        @Override
        public List<Labelled> places() {
            return Stream.<Labelled>of(Stage.values()).toList();
        }
    },
    DEALS("standing_deal", "phase", "phase_on", "f.day = 'infinity'", "phase_change", "opportunity_id", "to_phase") {
        @Override
        public List<Labelled> places() {
            return Stream.<Labelled>of(Phase.values()).toList();
        }
    };

    private final String view;
    private final String place;
    private final String since;
    private final String now;
    private final String reckoned;
    private final String usual;

    Standings(String view, String place, String since, String now, String changes, String of, String changedTo) {
        this.view = view;
        this.place = place;
        this.since = since;
        this.now = now;
        this.reckoned = Sql.of("flow/usual-stays.sql", Map.of("changes", changes, "of", of, "place", changedTo));
        this.usual = Sql.of("flow/usual.sql", Map.of("standings", name(), "reckoned", reckoned));
    }

    /** Its stages in their order. */
    public abstract List<Labelled> places();

    /** The stage of that name. */
    public Optional<Labelled> place(String name) {
        return places().stream().filter(one -> one.name().equals(name)).findFirst();
    }

    /** SQL that reckons how long is usual, from all changes of a year. */
    String reckoned() {
        return reckoned;
    }

    /** SQL for the markers of a statement about what stands. */
    Map<String, String> fragments() {
        return Map.of("standing", view, "place", place, "since", since, "now", now, "usual", usual);
    }

    /** SQL for the markers of the condition on one of its records f. */
    Map<String, String> conditions() {
        return Map.of("place", place, "since", since, "now", now, "usual", usual);
    }

    /** The name in addresses and the API. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Standings> named(String slug) {
        return Arrays.stream(values()).filter(one -> one.slug().equals(slug)).findFirst();
    }

    @Override
    public String messagePrefix() {
        return "standings";
    }
}
