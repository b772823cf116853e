package io.fukan.work;

import io.fukan.access.Viewer;
import io.fukan.appointment.Appointment;
import io.fukan.appointment.AppointmentStatus;
import io.fukan.appointment.Appointments;
import io.fukan.hearing.Heard;
import io.fukan.hearing.HearingAnswers;
import io.fukan.hearing.Interview;
import io.fukan.opportunity.Opportunity;
import io.fukan.opportunity.Outcome;
import io.fukan.qualification.Criteria;
import io.fukan.qualification.CriteriaCheck;
import io.fukan.qualification.CriteriaKind;
import io.fukan.qualification.CriteriaVerdict;
import io.fukan.qualification.CriteriaVerdicts;
import io.fukan.record.IllegalMove;
import io.fukan.record.Stamp;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 有効商談: field sales answers what is not known yet after the first meeting, and has the deal judged. */
@Service
@Transactional
public class DealValidity {

    private final DealAccess access;
    private final Appointments appointments;
    private final HearingAnswers answers;
    private final Criteria criteria;
    private final CriteriaVerdicts verdicts;
    private final Clock clock;

    DealValidity(
            DealAccess access,
            Appointments appointments,
            HearingAnswers answers,
            Criteria criteria,
            CriteriaVerdicts verdicts,
            Clock clock) {
        this.access = access;
        this.appointments = appointments;
        this.answers = answers;
        this.criteria = criteria;
        this.verdicts = verdicts;
        this.clock = clock;
    }

    /** What the deal would be judged to be now; empty where no criteria are published. */
    @Transactional(readOnly = true)
    public Optional<CriteriaCheck> check(Long dealId, Viewer viewer) {
        return criteria.ofDeal(access.readable(dealId, viewer).id());
    }

    /** What counts: what was said when it was last judged. */
    @Transactional(readOnly = true)
    public Optional<CriteriaVerdict> verdict(Long dealId, Viewer viewer) {
        return verdicts.onDeal(access.readable(dealId, viewer).id()).stream().findFirst();
    }

    /** Whom the answers about the deal concern: its lead, else the deal itself. */
    @Transactional(readOnly = true)
    public Interview interview(Long dealId, Viewer viewer) {
        return interview(access.readable(dealId, viewer));
    }

    /** Whether the first meeting is over, so that the deal can be judged: it was held, or the deal confirmed. */
    @Transactional(readOnly = true)
    public boolean isReady(Opportunity deal) {
        return deal.outcome() == Outcome.OPEN && (deal.confirmed() != null || !awaitsFirstMeeting(deal));
    }

    /** Keeps answers without judging. */
    public void answer(Long dealId, Map<Long, Heard> heard, Viewer viewer) {
        Opportunity deal = access.locked(dealId, viewer);
        answers.answer(interview(deal), heard, Stamp.now(clock, viewer.userId()));
    }

    /**
     * Keeps the answers and judges the deal by the criteria in force. A deal can be judged again; the last time counts.
     *
     * @throws IllegalMove OPPORTUNITY_CLOSED, FIRST_MEETING_TO_COME, or CRITERIA_NOT_IN_FORCE where nothing is asked for
     */
    public CriteriaVerdict judge(Long dealId, Map<Long, Heard> heard, Viewer viewer) {
        Opportunity deal = access.locked(dealId, viewer);
        if (deal.outcome() != Outcome.OPEN && deal.closed() != null) {
            throw new IllegalMove(
                    "OPPORTUNITY_CLOSED", deal.outcome(), deal.closed().at());
        }
        if (!isReady(deal)) {
            throw new IllegalMove("FIRST_MEETING_TO_COME", deal.phase());
        }
        Stamp stamp = Stamp.now(clock, viewer.userId());
        answers.answer(interview(deal), heard, stamp);
        return criteria.judgeDeal(deal.id(), deal.leadId(), deal.cycle(), stamp)
                .orElseThrow(() -> new IllegalMove("CRITERIA_NOT_IN_FORCE", CriteriaKind.VALID_OPPORTUNITY));
    }

    private boolean awaitsFirstMeeting(Opportunity deal) {
        Optional<Appointment> meeting = deal.appointmentId() != null
                ? appointments.findById(deal.appointmentId())
                : deal.leadId() == null ? Optional.empty() : appointments.latestOf(deal.leadId(), deal.cycle());
        return meeting.filter(appointment -> appointment.status() == AppointmentStatus.SCHEDULED)
                .isPresent();
    }

    private static Interview interview(Opportunity deal) {
        return Interview.deal(deal.id(), deal.leadId(), deal.cycle());
    }
}
