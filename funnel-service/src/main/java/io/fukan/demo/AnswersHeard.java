package io.fukan.demo;

import io.fukan.appointment.Appointment;
import io.fukan.appointment.Appointments;
import io.fukan.demo.Answers.Answer;
import io.fukan.hearing.Fact;
import io.fukan.hearing.Heard;
import io.fukan.hearing.HearingAnswers;
import io.fukan.hearing.HearingChoice;
import io.fukan.hearing.HearingQuestion;
import io.fukan.hearing.HearingSheet;
import io.fukan.lead.Lead;
import io.fukan.lead.Leads;
import io.fukan.opportunity.Opportunities;
import io.fukan.opportunity.Opportunity;
import io.fukan.qualification.Criteria;
import io.fukan.record.Moment;
import io.fukan.record.Stamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts down what prospects answered, and has appointments and deals judged by it: first what inside sales heard, as it was
 * known when the appointment was booked; then what field sales learned in the first meeting.
 */
@Component
@Order(5)
class AnswersHeard implements Chapter {

    private final HearingSheet sheet;
    private final HearingAnswers answers;
    private final Criteria criteria;
    private final Leads leads;
    private final Appointments appointments;
    private final Opportunities deals;
    private final FiledIds filed;
    private final InBatches inBatches;
    private final JdbcClient jdbc;

    AnswersHeard(
            HearingSheet sheet,
            HearingAnswers answers,
            Criteria criteria,
            Leads leads,
            Appointments appointments,
            Opportunities deals,
            FiledIds filed,
            InBatches inBatches,
            JdbcClient jdbc) {
        this.sheet = sheet;
        this.answers = answers;
        this.criteria = criteria;
        this.leads = leads;
        this.appointments = appointments;
        this.deals = deals;
        this.filed = filed;
        this.inBatches = inBatches;
        this.jdbc = jdbc;
    }

    /** All of it or nothing, and only once. */
    @Override
    @Transactional
    public void write(Story.Told story) {
        if (jdbc.sql("select exists (select from hearing_answer)")
                .query(Boolean.class)
                .single()) {
            return;
        }
        Map<String, Long> people = filed.people();
        List<Answers> all = story.chronicle().answers;
        putDown(all.stream().filter(one -> one.call() != null).toList(), people);
        judgeBookings(story.chronicle().bookings, people);
        putDown(all.stream().filter(one -> one.call() == null).toList(), people);
        judgeDeals(story.chronicle().deals, people);
    }

    private void putDown(List<Answers> all, Map<String, Long> people) {
        Map<Fact, HearingQuestion> questions = new HashMap<>();
        sheet.whole().forEach(question -> questions.put(question.fact(), question));
        Map<String, Long> ids =
                filed.ids("lead", all.stream().map(Answers::lead).toList());
        Map<String, Long> calls = filed.ids(
                "activity",
                all.stream().map(Answers::call).filter(Objects::nonNull).toList());
        inBatches.each(all, one -> {
            Map<Long, Heard> heard = new HashMap<>();
            one.given().forEach((fact, answer) -> {
                HearingQuestion question = questions.get(fact);
                heard.put(question.id(), new Heard(choice(question, answer), answer.words()));
            });
            answers.answer(ids.get(one.lead()), heard, at(one.at(), people.get(one.by())), calls.get(one.call()));
        });
    }

    private static Long choice(HearingQuestion question, Answer answer) {
        return question.choices().stream()
                .filter(choice -> choice.nameJa().equals(answer.choice()))
                .map(HearingChoice::id)
                .findFirst()
                .orElseThrow();
    }

    /** Where a lead was booked twice, the sheet tells by now what was heard before the second time. */
    private void judgeBookings(List<JudgedBooking> all, Map<String, Long> people) {
        Map<String, Long> ids =
                filed.ids("appointment", all.stream().map(JudgedBooking::id).toList());
        Map<String, JudgedBooking> last = new LinkedHashMap<>();
        all.forEach(one -> last.put(one.lead(), one));
        inBatches.each(List.copyOf(last.values()), one -> {
            Appointment appointment = appointments.get(ids.get(one.id()));
            Lead lead = leads.get(appointment.leadId());
            Stamp stamp = at(one.booked(), people.get(one.by()));
            // What a later cycle has brought says nothing of this one.
            if (lead.cycle() == lead.cycleAt(stamp.occurred())) {
                criteria.judge(lead, false, one.excuse())
                        .ifPresent(judged -> criteria.keep(judged, appointment.id(), lead, stamp));
            }
        });
    }

    private void judgeDeals(List<JudgedDeal> all, Map<String, Long> people) {
        Map<String, Long> ids =
                filed.ids("opportunity", all.stream().map(JudgedDeal::id).toList());
        inBatches.each(all, one -> {
            Opportunity deal = deals.get(ids.get(one.id()));
            criteria.judgeDeal(deal.id(), deal.leadId(), deal.cycle(), at(one.judged(), people.get(one.by())));
        });
    }

    private static Stamp at(Instant moment, Long by) {
        return new Stamp(Moment.at(moment), moment, by);
    }
}
