package io.fukan.activity;

import io.fukan.account.Contact;
import io.fukan.account.Contacts;
import io.fukan.hearing.HearingAnswers;
import io.fukan.lead.Lead;
import io.fukan.lead.Leads;
import io.fukan.lead.RecycleProposal;
import io.fukan.lead.Standing;
import io.fukan.lead.Track;
import io.fukan.record.IllegalMove;
import io.fukan.record.NoSuchRecord;
import io.fukan.record.Reason;
import io.fukan.record.Stamp;
import io.fukan.setting.Company;
import io.fukan.targeting.TargetAccounts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Logs calls: the call is kept, and the lead goes forward if the call brought it forward. */
@Service
@Transactional
public class Calls {

    /** For so long a call can be taken back, and corrected without a trace. */
    public static final Duration FRESH = Duration.ofHours(24);

    private final Activities activities;
    private final CallTraces traces;
    private final ActivityCorrections corrections;
    private final HearingAnswers answers;
    private final Leads leads;
    private final Contacts contacts;
    private final TargetAccounts targets;
    private final Company company;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Calls(
            Activities activities,
            CallTraces traces,
            ActivityCorrections corrections,
            HearingAnswers answers,
            Leads leads,
            Contacts contacts,
            TargetAccounts targets,
            Company company,
            ApplicationEventPublisher events,
            Clock clock) {
        this.activities = activities;
        this.traces = traces;
        this.corrections = corrections;
        this.answers = answers;
        this.leads = leads;
        this.contacts = contacts;
        this.targets = targets;
        this.company = company;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Logs a call with a lead. The first attempt brings it to ATTEMPTING (APPROACHING), talking with the intended person to
     * CONNECTED (KEY_PERSON_CONNECTED, at a target account with a key person only), never backwards. Answers that were
     * given are kept with it, and go with it when it is taken back. If the telephone system has told of this very call
     * already, that record is completed and no second one made.
     *
     * @throws NoSuchRecord when there is no such lead
     */
    public Activity log(CallReport report) {
        Lead lead = leads.get(report.leadId());
        Optional<CallTrace> automatic = automatic(report);
        if (automatic.isPresent()) {
            return complete(activities.get(automatic.get().callId()), automatic.get(), lead, report);
        }
        Standing before = lead.standing();
        Activity call = Activity.call(
                About.lead(lead, report.stamp().occurred()), report.direction(), report.outcome(), report.stamp());
        call.describe(null, report.note());
        call.lasted(report.durationSeconds());
        lead.called(report.outcome().reachedIntendedPerson() && isIntended(lead), report.stamp());
        if (report.next() != null) {
            lead.plan(report.next(), report.stamp().recorded());
        }
        activities.save(call);
        keepAnswers(report, call);
        traces.save(new CallTrace(call, lead, before));
        return call;
    }

    /** Notes that the lead was laid aside or given up with the call that was just logged: both are one deed. */
    public void closed(Activity call) {
        Lead lead = leads.get(Objects.requireNonNull(call.leadId()));
        traces.findById(call.id()).orElseThrow().told(lead);
    }

    /** At a target account it is a key person whom we want to reach. */
    private boolean isIntended(Lead lead) {
        boolean ofTarget =
                lead.track() == Track.BDR && targets.ofLead(lead.id()).isPresent();
        return !ofTarget
                || Optional.ofNullable(lead.contactId())
                        .flatMap(contacts::findById)
                        .filter(Contact::isKeyPerson)
                        .isPresent();
    }

    /** Keeps a call that the telephone system tells of; moves the lead as one logged by hand does. */
    public Activity record(CallMade made) {
        Lead lead = leads.get(made.leadId());
        Standing before = lead.standing();
        Activity call = Activity.call(
                About.lead(lead, made.stamp().occurred()), made.direction(), made.outcome(), made.stamp());
        call.lasted(made.durationSeconds());
        lead.called(made.reachedIntendedPerson() && isIntended(lead), made.stamp());
        activities.save(call);
        traces.save(CallTrace.ofAutomatic(call, lead, before));
        return call;
    }

    /**
     * The call that the telephone system told of and this report means: with the same lead, by the same person, in the same
     * direction, told while it lasted or soon after; the latest where several fit.
     */
    private Optional<CallTrace> automatic(CallReport report) {
        return traces.findByLeadIdAndAutomaticTrue(report.leadId()).stream()
                .filter(trace -> SameCall.is(activities.get(trace.callId()), report.direction(), report.stamp()))
                .max(Comparator.comparing(
                        trace -> activities.get(trace.callId()).occurred().at()));
    }

    private void keepAnswers(CallReport report, Activity call) {
        if (!report.heard().isEmpty()) {
            answers.answer(report.leadId(), report.heard(), report.stamp(), call.id());
        }
    }

    private Activity complete(Activity call, CallTrace trace, Lead lead, CallReport report) {
        call.correctOutcome(report.outcome());
        call.describe(null, report.note());
        if (call.durationSeconds() == null) {
            call.lasted(report.durationSeconds());
        }
        lead.called(report.outcome().reachedIntendedPerson() && isIntended(lead), report.stamp());
        if (report.next() != null) {
            lead.plan(report.next(), report.stamp().recorded());
        }
        keepAnswers(report, call);
        trace.told(lead);
        return call;
    }

    /**
     * Takes a call back that was logged by mistake: it is gone, and the lead is where it was before, also where it was laid
     * aside or given up with the call.
     *
     * @throws IllegalMove NOT_A_CALL, CALL_OLD later than a day after it was logged or where it came by import, CALL_OVERTAKEN
     *     when the lead has moved on since
     */
    public void undo(Long callId, Stamp stamp) {
        Activity call = withItsLead(callId);
        CallTrace trace = traces.findById(callId)
                .filter(logged -> isFresh(call, stamp.recorded()))
                .orElseThrow(() -> new IllegalMove("CALL_OLD", call.recordedAt()));
        trace.undo(leads.get(Objects.requireNonNull(call.leadId())), stamp);
        traces.delete(trace);
        activities.delete(call);
        events.publishEvent(new ActivityRemoved(call));
    }

    /**
     * What was really the case with a call.
     *
     * @param durationSeconds null: unknown
     */
    public record Right(
            CallOutcome outcome,
            @Nullable Integer durationSeconds,
            @Nullable String note) {}

    /**
     * Corrects a call; the lead stays where the call moved it, but goes forward where it was not known before how the call
     * went. Within a day nothing is kept of the mistake; later a reason is
     * needed, and what had stood there is kept beside it.
     *
     * @throws io.fukan.record.InvalidValue REASON_MISSING when it is late and no reason is given
     */
    public Activity correct(Long callId, Right right, @Nullable String reason, Stamp stamp) {
        Activity call = withItsLead(callId);
        if (!isFresh(call, stamp.recorded())) {
            corrections.save(new ActivityCorrection(call, asItStands(call), Reason.required(reason), stamp));
        }
        if (call.outcome().isEmpty()) {
            learn(call, right.outcome(), stamp.recorded());
        }
        call.correctOutcome(right.outcome());
        call.lasted(right.durationSeconds());
        call.describe(call.subject(), right.note());
        return call;
    }

    /** The call, and its lead locked before it: whoever takes a call back moves the lead first. */
    private Activity withItsLead(Long callId) {
        Activity call = activities.get(callId);
        if (call.leadId() != null) {
            leads.lockById(call.leadId());
        }
        return call;
    }

    /** Learns how a call went of which nobody had told; the lead goes forward as if that had been known at once. */
    public void learn(Activity call, CallOutcome outcome, Instant now) {
        call.correctOutcome(outcome);
        if (call.leadId() != null) {
            Lead lead = leads.get(call.leadId());
            lead.called(
                    outcome.reachedIntendedPerson() && isIntended(lead), new Stamp(call.occurred(), now, call.repId()));
            traces.findById(call.id()).ifPresent(trace -> trace.told(lead));
        }
    }

    /** Whether it was logged less than a day ago. */
    public static boolean isFresh(Activity call, Instant now) {
        return call.recordedAt().isAfter(now.minus(FRESH));
    }

    private static Map<String, Object> asItStands(Activity call) {
        Map<String, Object> was = new HashMap<>();
        call.outcome().ifPresent(outcome -> was.put("outcome", outcome.name()));
        was.put("durationSeconds", call.durationSeconds());
        was.put("note", call.note());
        was.values().removeIf(Objects::isNull);
        return was;
    }

    /**
     * Whether the lead is better laid aside: six attempts within 20 days did not reach the intended person.
     *
     * @return the proposal, for somebody to confirm
     */
    @Transactional(readOnly = true)
    public Optional<RecycleProposal> proposeRecycle(Long leadId) {
        return AttemptsExhausted.after(
                leads.get(leadId), activities.withLead(leadId), clock.instant(), company.today());
    }
}
