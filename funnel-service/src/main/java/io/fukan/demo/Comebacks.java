package io.fukan.demo;

import io.fukan.lead.Lead;
import io.fukan.lead.Leads;
import io.fukan.lead.Stage;
import io.fukan.organisation.User;
import io.fukan.organisation.Users;
import io.fukan.record.Moment;
import io.fukan.record.Stamp;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes up recycled leads again, move by move as a person would: no file can say that a new cycle begins. */
@Component
class Comebacks {

    private final Leads leads;
    private final Users users;
    private final Clock clock;

    Comebacks(Leads leads, Users users, Clock clock) {
        this.leads = leads;
        this.users = users;
        this.clock = clock;
    }

    /** Does all at once or none; what was done before is left alone. */
    @Transactional
    public void perform(List<Comeback> comebacks) {
        Map<String, Long> people = users.inOrder().stream()
                .collect(Collectors.toMap(User::displayName, User::id, (first, second) -> first));
        // All are found before the first one moves: a query would first write what has moved.
        Map<Comeback, Lead> found = new LinkedHashMap<>();
        for (Comeback comeback : comebacks) {
            leads.findByExternalId(comeback.lead())
                    .filter(lead -> lead.stage() == Stage.RECYCLED && lead.cycle() == 1)
                    .ifPresent(lead -> found.put(comeback, lead));
        }
        found.forEach((comeback, lead) -> perform(lead, comeback, people.get(comeback.by())));
    }

    private void perform(Lead lead, Comeback comeback, @Nullable Long by) {
        Instant now = clock.instant();
        lead.reactivate(Stage.UNTOUCHED, stamp(comeback.at(), now, by));
        lead.assignTo(by, now);
        for (Step step : comeback.steps()) {
            go(lead, step, stamp(step.at(), now, by));
        }
    }

    private static void go(Lead lead, Step step, Stamp stamp) {
        if (step.reason() != null && step.revisitOn() != null) {
            lead.recycle(step.reason(), step.revisitOn(), stamp);
        } else if (step.to() == Stage.RETURNED) {
            lead.giveBack("差戻し", stamp);
        } else {
            lead.moveTo(step.to(), stamp, null);
        }
    }

    private static Stamp stamp(Instant at, Instant now, @Nullable Long by) {
        return new Stamp(Moment.at(at), now, by);
    }
}
