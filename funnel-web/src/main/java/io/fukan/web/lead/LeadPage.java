package io.fukan.web.lead;

import io.fukan.activity.CallOutcome;
import io.fukan.appointment.AppointmentStatus;
import io.fukan.lead.Stage;
import io.fukan.organisation.Department;
import io.fukan.records.LeadRow;
import io.fukan.records.LeadStory;
import io.fukan.records.Named;
import io.fukan.records.OpportunityRow;
import io.fukan.web.records.AttributeWords;
import io.fukan.web.records.StoryDay;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One lead as its page shows it.
 *
 * @param phone as it is dialled; null where unknown or not for this viewer
 * @param unsubscribed whether its person asked for no more mail
 * @param industry the company's industry in words; null: unknown
 * @param steps the stages of its track in order
 * @param deeds what the viewer can do with it now
 * @param story what happened, by day
 * @param isWhole whether the story shows everything
 * @param calls how many calls ended how, for those who may read no more of calls; else empty
 * @param attributes custom fields of the lead that are known: label, value, address of the leads that share it
 * @param acquaintances people of the company of whom there is no lead
 * @param answer how the latest inquiry was answered; null: nobody has inquired
 * @param calling what a call is logged with; null: the viewer logs none with this lead
 */
record LeadPage(
        LeadRow lead,
        @Nullable String phone,
        boolean unsubscribed,
        @Nullable String industry,
        List<Step> steps,
        Deeds deeds,
        List<StoryDay> story,
        boolean isWhole,
        Map<String, Long> calls,
        List<LeadStory.AppointmentLine> appointments,
        List<LeadStory.HandoffLine> handoffs,
        List<OpportunityRow> deals,
        List<LeadStory.Colleague> colleagues,
        List<LeadStory.Acquaintance> acquaintances,
        @Nullable FirstAnswer answer,
        List<AttributeWords.Line> attributes,
        @Nullable Calling calling) {

    /** Whether all meetings of this cycle are off: then another is to be agreed before the lead can be handed over with it. */
    public boolean isMeetingOff() {
        List<AppointmentStatus> booked = appointments.stream()
                .filter(line -> line.cycle() == lead.cycle())
                .map(LeadStory.AppointmentLine::status)
                .toList();
        return lead.stage() == Stage.APPOINTMENT_SET
                && !booked.isEmpty()
                && booked.stream().allMatch(AppointmentStatus::isOff);
    }

    /** A stage of the track. */
    record Step(Stage stage, State state) {

        /** Where the lead stands to it. */
        enum State {
            DONE,
            PRESENT,
            TO_COME
        }

        /** Last part of the style's name. */
        public String style() {
            return state.name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * What a call is logged with.
     *
     * @param now as the server knows it
     * @param clock the inquiry that waits for an answer; null: none
     * @param attempts calls of this cycle so far
     * @param proposals what comes next, by how the call ends
     * @param best when people are reached best that day, in words; null: not known
     * @param exhausted when to come back to a lead that has been tried often enough; null: go on
     * @param revisits reasons to lay it aside
     */
    record Calling(
            Instant now,
            @Nullable RunningClock clock,
            int attempts,
            List<Proposal> proposals,
            @Nullable String best,
            @Nullable LocalDate exhausted,
            List<Revisit> revisits) {}

    /**
     * An inquiry that waits for its first human touch.
     *
     * @param left time left, or over, as it stood when the page was made
     * @param minutes the term
     */
    record RunningClock(Instant startedAt, Instant dueAt, boolean inHours, boolean late, String left, long minutes) {}

    /**
     * How an inquiry was answered.
     *
     * @param answered whether anybody has turned to them
     * @param took working time until the first human touch, or until now, in words
     * @param late by how much working time that was over the term; null: in time
     */
    record FirstAnswer(
            Instant inquiredAt,
            boolean answered,
            String took,
            @Nullable String late) {}

    /** What comes next where a call ends like that. */
    record Proposal(
            CallOutcome outcome,
            String action,
            LocalDate on,
            @Nullable LocalTime time) {}

    /** A reason to lay a lead aside, with the day it proposes. */
    record Revisit(String reason, LocalDate on) {}

    /**
     * What the viewer can do with the lead now.
     *
     * @param deal whether a deal can be entered for it
     * @param forward stages it can go on to as such
     * @param back stages it can go back to, with a reason
     * @param reactivate stages to which a recycled lead can come back
     * @param revisits reasons to lay it aside
     * @param destinations departments it can be handed to now
     * @param addressees people there
     * @param visitors to whom an appointment can be assigned
     * @param answers handoffs that the viewer is to answer
     * @param settles appointments of which the viewer may say what became of them
     * @param carry whether inside sales can go on to a deal without field sales
     */
    record Deeds(
            boolean update,
            boolean claim,
            boolean log,
            boolean judge,
            boolean delete,
            boolean raiseHand,
            boolean book,
            boolean end,
            boolean deal,
            List<Stage> forward,
            List<Stage> back,
            List<Stage> reactivate,
            List<Revisit> revisits,
            List<Department> destinations,
            List<Named> addressees,
            List<Named> visitors,
            List<Long> answers,
            List<Long> settles,
            boolean carry) {}
}
