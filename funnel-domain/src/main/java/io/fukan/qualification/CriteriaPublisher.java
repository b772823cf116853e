package io.fukan.qualification;

import io.fukan.criteria.InvalidRule;
import io.fukan.criteria.PublicationLock;
import io.fukan.criteria.PublishedRule;
import io.fukan.criteria.Rule;
import io.fukan.criteria.RuleJson;
import io.fukan.record.IllegalMove;
import io.fukan.record.InvalidValue;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts criteria in force and out of force. Bookings wait meanwhile, so that each is judged by what was in force. */
@Service
@Transactional
public class CriteriaPublisher {

    private final CriteriaVersions versions;
    private final RuleJson json;
    private final PublicationLock lock;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CriteriaPublisher(
            CriteriaVersions versions,
            RuleJson json,
            PublicationLock lock,
            ApplicationEventPublisher events,
            Clock clock) {
        this.versions = versions;
        this.json = json;
        this.lock = lock;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Publishes the next version, which judges what is booked from now on. What was judged stays as it is.
     *
     * @param leastAmount for ENTERPRISE from which expected deal size on it judges, in yen; else of no use
     * @param by id of the user; null if a program does
     * @throws InvalidRule if the rule names a field that does not exist, or compares it unsuitably
     * @throws InvalidValue at {@code name} or {@code leastAmount}
     */
    public CriteriaVersion publish(
            CriteriaKind kind, String name, Rule rule, @Nullable BigDecimal leastAmount, @Nullable Long by) {
        return publish(kind, name, rule, leastAmount, now(), by);
    }

    /**
     * The same for criteria that have been in force for some time when we are told of them.
     *
     * @param since from when on; not before the version before
     */
    public CriteriaVersion publish(
            CriteriaKind kind,
            String name,
            Rule rule,
            @Nullable BigDecimal leastAmount,
            Instant since,
            @Nullable Long by) {
        Rule checked = json.check(rule, kind.purpose());
        lock.whilePublishing(Criteria.LOCK);
        int next = versions.findFirstByKindOrderByVersionNoDesc(kind)
                        .map(CriteriaVersion::versionNo)
                        .orElse(0)
                + 1;
        CriteriaVersion published = versions.saveAndFlush(
                new CriteriaVersion(kind, next, new PublishedRule(name, checked, since, by), leastAmount));
        events.publishEvent(new CriteriaPublished(published.id(), kind, next, false));
        return published;
    }

    /**
     * Withdraws what is in force: nothing is asked for until another version is published.
     *
     * @throws IllegalMove CRITERIA_NOT_IN_FORCE where nothing is
     */
    public CriteriaVersion withdraw(CriteriaKind kind, @Nullable Long by) {
        lock.whilePublishing(Criteria.LOCK);
        CriteriaVersion present =
                versions.inForce(kind).orElseThrow(() -> new IllegalMove("CRITERIA_NOT_IN_FORCE", kind));
        present.withdraw(now(), by);
        events.publishEvent(new CriteriaPublished(present.id(), kind, present.versionNo(), true));
        return present;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
