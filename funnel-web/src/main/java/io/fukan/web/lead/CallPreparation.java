package io.fukan.web.lead;

import io.fukan.access.Viewer;
import io.fukan.activity.Calls;
import io.fukan.lead.Lead;
import io.fukan.lead.NextStep;
import io.fukan.lead.RecycleProposal;
import io.fukan.response.ResponseClock;
import io.fukan.response.ResponseClocks;
import io.fukan.setting.Company;
import io.fukan.time.BusinessHours;
import io.fukan.work.NextAttempts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers what the panel for logging a call starts with. */
@Component
class CallPreparation {

    private static final long MINUTE = 60;

    private final NextAttempts attempts;
    private final ResponseClocks clocks;
    private final Calls calls;
    private final Company company;
    private final Clock clock;

    CallPreparation(NextAttempts attempts, ResponseClocks clocks, Calls calls, Company company, Clock clock) {
        this.attempts = attempts;
        this.clocks = clocks;
        this.calls = calls;
        this.company = company;
        this.clock = clock;
    }

    LeadPage.Calling of(Lead lead, List<LeadPage.Revisit> revisits, Viewer viewer) {
        Instant now = clock.instant();
        return new LeadPage.Calling(
                now,
                running(lead, now),
                attempts.tried(lead),
                proposals(lead, viewer.locale()),
                best(viewer.locale()),
                calls.proposeRecycle(lead.id()).map(RecycleProposal::revisitOn).orElse(null),
                revisits);
    }

    private LeadPage.@Nullable RunningClock running(Lead lead, Instant now) {
        return clocks.findByLeadIdOrderByStartedAtDesc(lead.id()).stream()
                .filter(ResponseClock::isRunning)
                .min(Comparator.comparing(ResponseClock::dueAt))
                .map(running -> new LeadPage.RunningClock(
                        running.startedAt(),
                        running.dueAt(),
                        running.isInHours(),
                        now.isAfter(running.dueAt()),
                        left(Duration.between(now, running.dueAt())),
                        company.setting().responseTerm().toMinutes()))
                .orElse(null);
    }

    private List<LeadPage.Proposal> proposals(Lead lead, Locale locale) {
        return attempts.all(lead, locale).entrySet().stream()
                .map(proposal -> new LeadPage.Proposal(
                        proposal.getKey(),
                        proposal.getValue().action(),
                        proposal.getValue().on(),
                        time(proposal.getValue())))
                .toList();
    }

    private @Nullable LocalTime time(NextStep step) {
        return step.at() == null ? null : LocalTime.ofInstant(step.at(), company.zone());
    }

    /** The next business day's best hour, such as 木 11–12時. */
    private @Nullable String best(Locale locale) {
        BusinessHours hours = company.businessHours();
        LocalDate next = hours.calendar().plusBusinessDays(company.today(), 1);
        Optional<LocalTime> best = attempts.times().best(next.getDayOfWeek(), hours);
        return best.map(time -> next.getDayOfWeek().getDisplayName(TextStyle.SHORT, locale) + " " + time.getHour() + "–"
                        + (time.getHour() + 1) + (locale.getLanguage().equals("ja") ? "時" : ":00"))
                .orElse(null);
    }

    /** 02:41, or 03:10:00 where it is more than an hour. */
    private static String left(Duration left) {
        long seconds = Math.abs(left.toSeconds());
        long hours = seconds / (MINUTE * MINUTE);
        String rest = "%02d:%02d".formatted(seconds / MINUTE % MINUTE, seconds % MINUTE);
        return hours == 0 ? rest : "%d:%s".formatted(hours, rest);
    }
}
