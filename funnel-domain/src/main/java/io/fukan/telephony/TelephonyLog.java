package io.fukan.telephony;

import io.fukan.activity.Activities;
import io.fukan.activity.Activity;
import io.fukan.activity.ActivityKind;
import io.fukan.activity.ActivityRecorded;
import io.fukan.activity.CallMade;
import io.fukan.activity.Calls;
import io.fukan.conversation.Conversations;
import io.fukan.conversation.Transcript;
import io.fukan.conversation.TranscriptSource;
import io.fukan.conversation.Transcripts;
import io.fukan.database.Sql;
import io.fukan.lead.Leads;
import io.fukan.organisation.User;
import io.fukan.organisation.Users;
import io.fukan.record.InvalidValue;
import io.fukan.record.Moment;
import io.fukan.record.NoSuchRecord;
import io.fukan.record.Stamp;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes of what the telephone system tells the call of the right lead: completes the one that the rep logged by hand, else
 * logs it. Where the number leads to no open lead or to several, or nobody knows who called, it waits for a person.
 */
@Service
@Transactional
public class TelephonyLog {

    private final TelephonyCalls told;
    private final LeadsByNumber byNumber;
    private final CallMatching matching;
    private final Extensions extensions;
    private final Calls calls;
    private final Activities activities;
    private final Leads leads;
    private final Users users;
    private final Conversations conversations;
    private final Transcripts transcripts;
    private final ApplicationEventPublisher events;
    private final JdbcClient jdbc;
    private final Clock clock;

    TelephonyLog(
            TelephonyCalls told,
            LeadsByNumber byNumber,
            CallMatching matching,
            Extensions extensions,
            Calls calls,
            Activities activities,
            Leads leads,
            Users users,
            Conversations conversations,
            Transcripts transcripts,
            ApplicationEventPublisher events,
            JdbcClient jdbc,
            Clock clock) {
        this.told = told;
        this.byNumber = byNumber;
        this.matching = matching;
        this.extensions = extensions;
        this.calls = calls;
        this.activities = activities;
        this.leads = leads;
        this.users = users;
        this.conversations = conversations;
        this.transcripts = transcripts;
        this.events = events;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Takes what a telephone system says of a call, once more or for the first time.
     *
     * @param keyId whose word it is: the ids of calls are each system's own
     * @throws InvalidValue at {@code startedAt} for a call of the future
     */
    public TelephonyCall take(Long keyId, TelephonyEvent event) {
        if (event.startedAt().isAfter(clock.instant())) {
            throw new InvalidValue("startedAt", "OCCURRED_IN_FUTURE");
        }
        TelephonyCall call = claimed(keyId, event);
        call.tell(event, extensions.meant(event.agent()).orElse(null));
        if (call.callId() != null) {
            Activity made = activities.get(call.callId());
            leads.lockById(Objects.requireNonNull(made.leadId()));
            complete(call, made);
        } else if (call.isWaiting()) {
            match(call);
        }
        return call;
    }

    /**
     * Says whose call it is.
     *
     * @param rep who made or took it
     * @throws io.fukan.record.IllegalMove TELEPHONY_CALL_TAKEN, TELEPHONY_CALL_IGNORED
     */
    public Activity assign(Long id, Long leadId, Long rep) {
        TelephonyCall call = told.locked(id);
        call.requireWaiting();
        leads.lockById(leadId).orElseThrow(() -> new NoSuchRecord("lead", leadId));
        Activity made = matching.loggedByHand(call, rep, List.of(leadId))
                .map(activities::get)
                .orElseGet(() -> log(call, leadId, rep));
        attach(call, made);
        return made;
    }

    /** Puts a call aside that is nobody's. */
    public void ignore(Long id, Long by) {
        told.locked(id).ignore(by, clock.instant());
    }

    /** A call that was taken back and is logged anew is the same call. */
    @EventListener
    void on(ActivityRecorded recorded) {
        Activity call = recorded.activity();
        if (call.kind() == ActivityKind.CALL
                && call.leadId() != null
                && call.repId() != null
                && call.occurred().on() == null) {
            matching.takenBack(
                            call.leadId(),
                            call.repId(),
                            call.direction().orElseThrow().name(),
                            call.occurred().at())
                    .ifPresent(id -> attach(told.locked(id), call));
        }
    }

    private void match(TelephonyCall call) {
        Long rep = call.repId();
        String number = call.prospectNumber();
        if (rep == null || number == null) {
            return;
        }
        List<Long> candidates = byNumber.open(List.of(number)).getOrDefault(number, List.of());
        if (candidates.isEmpty()) {
            return;
        }
        // In id order, as everybody locks leads: the rep may be logging this very call.
        candidates.forEach(leads::lockById);
        Optional<Activity> byHand = matching.loggedByHand(call, rep, candidates).map(activities::get);
        if (byHand.isPresent()) {
            attach(call, byHand.get());
        } else if (candidates.size() == 1) {
            attach(call, log(call, candidates.get(0), rep));
        }
    }

    private Activity log(TelephonyCall call, Long leadId, Long rep) {
        Activity made = calls.record(new CallMade(
                leadId,
                call.direction(),
                call.outcome().orElse(null),
                call.durationSeconds(),
                Stamp.told(Moment.at(call.startedAt()), clock, rep)));
        events.publishEvent(new CallLoggedByTelephone(made));
        return made;
    }

    private void attach(TelephonyCall call, Activity made) {
        call.belongTo(made);
        complete(call, made);
    }

    /** Adds to the call what only the telephone system knows. What a person said of it stands. */
    private void complete(TelephonyCall call, Activity made) {
        if (made.durationSeconds() == null) {
            made.lasted(call.durationSeconds());
        }
        if (made.outcome().isEmpty()) {
            call.outcome().ifPresent(outcome -> calls.learn(made, outcome, clock.instant()));
        }
        if (call.pitchVariation() != null) {
            conversations.pitch(made, Objects.requireNonNull(call.pitchVariation()));
        }
        Optional<Transcript> present = transcripts.findById(made.id());
        call.giveSegments()
                .filter(segments -> present.filter(known -> known.source() == TranscriptSource.UPLOAD)
                        .isEmpty())
                .ifPresent(segments ->
                        conversations.keep(made, TranscriptSource.TELEPHONY, segments, name(made.repId()), null));
    }

    private @Nullable String name(@Nullable Long user) {
        return user == null ? null : users.findById(user).map(User::displayName).orElse(null);
    }

    /** The record of this call, made if need be, and ours until the transaction ends. */
    private TelephonyCall claimed(Long keyId, TelephonyEvent event) {
        Optional<TelephonyCall> known = told.lock(keyId, event.callRef());
        if (known.isPresent()) {
            return known.get();
        }
        jdbc.sql(Sql.of("telephony/claim.sql"))
                .param("key", keyId)
                .param("ref", event.callRef())
                .param("direction", event.direction().name())
                .param("started", event.startedAt().atOffset(ZoneOffset.UTC))
                .param("seconds", event.durationSeconds())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return told.lock(keyId, event.callRef()).orElseThrow();
    }
}
