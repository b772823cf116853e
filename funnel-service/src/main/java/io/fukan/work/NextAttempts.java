package io.fukan.work;

import io.fukan.activity.CallOutcome;
import io.fukan.activity.CallTimes;
import io.fukan.activity.NextAttempt;
import io.fukan.lead.Lead;
import io.fukan.lead.NextStep;
import io.fukan.setting.Company;
import io.fukan.time.BusinessHours;
import java.time.Clock;
import java.time.DayOfWeek;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Proposes what to do after a call, in the words of whoever calls. */
@Service
@Transactional(readOnly = true)
public class NextAttempts {

    private final JdbcClient jdbc;
    private final MessageSource messages;
    private final Company company;
    private final Clock clock;

    NextAttempts(JdbcClient jdbc, MessageSource messages, Company company, Clock clock) {
        this.jdbc = jdbc;
        this.messages = messages;
        this.company = company;
        this.clock = clock;
    }

    /** What to do next for each way in which a call with this lead, made now, can end. */
    public Map<CallOutcome, NextStep> all(Lead lead, Locale locale) {
        int attempts = tried(lead) + 1;
        CallTimes times = times();
        BusinessHours hours = company.businessHours();
        Map<CallOutcome, NextStep> proposals = new EnumMap<>(CallOutcome.class);
        for (CallOutcome outcome : CallOutcome.values()) {
            proposals.put(outcome, step(NextAttempt.after(outcome, attempts, clock.instant(), hours, times), locale));
        }
        return proposals;
    }

    NextStep after(Lead lead, CallOutcome outcome, Locale locale) {
        return all(lead, locale).get(outcome);
    }

    /** When people are reached, from our own calls of the last months. */
    public CallTimes times() {
        return new CallTimes(jdbc.sql("select weekday, hour, calls, connects from call_hour order by weekday, hour")
                .query((row, n) -> new CallTimes.Hour(
                        DayOfWeek.of(row.getInt("weekday")),
                        row.getInt("hour"),
                        row.getLong("calls"),
                        row.getLong("connects")))
                .list());
    }

    /** How often the lead was called in its present cycle. */
    public int tried(Lead lead) {
        return jdbc.sql(
                        "select count(*) from activity where lead_id = ? and cycle = ? and kind = 'CALL' and direction = 'OUTBOUND'")
                .params(lead.id(), lead.cycle())
                .query(Integer.class)
                .single();
    }

    private NextStep step(NextAttempt attempt, Locale locale) {
        String words = messages.getMessage(attempt.deed(), locale);
        return new NextStep(words, attempt.on(), attempt.at());
    }
}
