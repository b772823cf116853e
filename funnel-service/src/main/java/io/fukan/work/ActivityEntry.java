package io.fukan.work;

import io.fukan.access.Right;
import io.fukan.access.Viewer;
import io.fukan.activity.Activities;
import io.fukan.activity.Activity;
import io.fukan.activity.ActivityKind;
import io.fukan.activity.ActivityMoved;
import io.fukan.activity.ActivityRemoved;
import io.fukan.activity.CallOutcome;
import io.fukan.activity.Calls;
import io.fukan.audit.AuditAction;
import io.fukan.audit.AuditLog;
import io.fukan.customfield.RecordType;
import io.fukan.lead.Leads;
import io.fukan.opportunity.Opportunities;
import io.fukan.record.IllegalMove;
import io.fukan.record.Moment;
import io.fukan.record.NoSuchRecord;
import io.fukan.record.Stamp;
import io.fukan.records.ActivityList;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Corrects what was kept as done, and deletes it. */
@Service
@Transactional
public class ActivityEntry {

    private final Activities activities;
    private final Opportunities opportunities;
    private final Leads leads;
    private final ActivityList list;
    private final CallLogging calls;
    private final CustomValues values;
    private final Permissions permissions;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ActivityEntry(
            Activities activities,
            Opportunities opportunities,
            Leads leads,
            ActivityList list,
            CallLogging calls,
            CustomValues values,
            Permissions permissions,
            AuditLog audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.activities = activities;
        this.opportunities = opportunities;
        this.leads = leads;
        this.list = list;
        this.calls = calls;
        this.values = values;
        this.permissions = permissions;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Corrects an activity. A corrected outcome moves no lead.
     *
     * @param version that was changed; another one means that somebody else was faster
     * @param reason needed for a call that was logged more than a day ago
     * @throws ObjectOptimisticLockingFailureException when the activity has changed meanwhile
     * @throws IllegalMove NOT_A_CALL where an outcome is told of anything else
     */
    public Activity correct(
            Long activityId, int version, ActivityDetails details, @Nullable String reason, Viewer viewer) {
        Activity activity = checkCorrect(activityId, viewer);
        if (activity.version() != version) {
            throw new ObjectOptimisticLockingFailureException(Activity.class, activityId);
        }
        lockWhatItHangsOn(activity);
        if (isLogged(activity)) {
            calls.correct(activityId, right(activity, details), reason, viewer);
        } else if (details.outcome() != null) {
            activity.correctOutcome(details.outcome());
        }
        activity.describe(Entered.line("subject", details.subject()), Entered.note("note", details.note()));
        values.changes(RecordType.ACTIVITY, activity.attrs(), details.attributes(), activity::learn);
        audit.record(AuditAction.CHANGED, "activity", activityId, null);
        return activity;
    }

    /**
     * Corrects when it happened; figures and the clocks of its lead follow. Later than a day after it was recorded this is for
     * managers and administrators.
     *
     * @throws IllegalMove INQUIRY_CAME_IN for an inquiry, from which a clock runs
     */
    public void correctOccurrence(Long activityId, Moment right, Viewer viewer) {
        Activity activity = checkCorrect(activityId, viewer);
        boolean fresh = Calls.isFresh(activity, clock.instant());
        permissions.require(fresh || viewer.may(Right.HISTORY_CORRECT), "correct the time of activity", activityId);
        if (activity.kind() == ActivityKind.INQUIRY) {
            throw new IllegalMove("INQUIRY_CAME_IN", activity.occurred().at());
        }
        lockWhatItHangsOn(activity);
        activity.correctOccurrence(Stamp.told(right, clock, viewer.userId()).occurred());
        events.publishEvent(new ActivityMoved(activity));
    }

    /** Deletes an activity; figures follow. */
    public void delete(Long activityId, Viewer viewer) {
        Activity activity = readable(activityId, viewer);
        permissions.require(permissions.mayDelete(viewer), "delete activity", activityId);
        lockWhatItHangsOn(activity);
        activities.delete(activity);
        events.publishEvent(new ActivityRemoved(activity));
        audit.record(AuditAction.DELETED, "activity", activityId, null);
    }

    /**
     * The activity, which whoever did it may correct.
     *
     * @throws NoSuchRecord when the viewer may not even read it
     * @throws io.fukan.access.NotAllowed when the viewer may not correct it
     */
    public Activity checkCorrect(Long activityId, Viewer viewer) {
        Activity activity = readable(activityId, viewer);
        permissions.require(permissions.mayCorrect(viewer, activity), "correct activity", activityId);
        return activity;
    }

    /** Everybody else comes to an activity by its deal and its lead, and has locked them by then. */
    private void lockWhatItHangsOn(Activity activity) {
        if (activity.opportunityId() != null) {
            opportunities.lockById(activity.opportunityId());
        }
        if (activity.leadId() != null) {
            leads.lockById(activity.leadId());
        }
    }

    /** A call that somebody logged with a lead, of which later corrections are kept. */
    private static boolean isLogged(Activity activity) {
        return activity.kind() == ActivityKind.CALL && activity.leadId() != null;
    }

    private static Calls.Right right(Activity call, ActivityDetails details) {
        CallOutcome outcome =
                details.outcome() != null ? details.outcome() : call.outcome().orElseThrow();
        return new Calls.Right(outcome, details.durationSeconds(), details.note());
    }

    private Activity readable(Long activityId, Viewer viewer) {
        list.one(activityId, viewer).orElseThrow(() -> new NoSuchRecord("activity", activityId));
        return activities.get(activityId);
    }
}
