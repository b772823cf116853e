package io.fukan.work;

import io.fukan.access.Viewer;
import io.fukan.opportunity.Opportunity;
import io.fukan.opportunity.YomiRank;
import io.fukan.record.InvalidValue;
import io.fukan.record.Moment;
import io.fukan.setting.Company;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is expected of a deal, and what was agreed to happen next. */
@Service
@Transactional
public class DealOutlook {

    private final DealAccess access;
    private final Company company;
    private final Clock clock;

    DealOutlook(DealAccess access, Company company, Clock clock) {
        this.access = access;
        this.company = company;
        this.clock = clock;
    }

    /**
     * What somebody expects of a deal.
     *
     * @param version that was seen
     * @param amount in yen without tax; null leaves it as it is
     * @param yomi null: no opinion
     */
    public record Expected(
            int version,
            @Nullable BigDecimal amount,
            @Nullable YomiRank yomi,
            @Nullable LocalDate closeOn) {}

    /**
     * Says how sure the rep is, when the deal is expected to close and what it is worth.
     *
     * @throws io.fukan.record.IllegalMove YOMI_TOO_EARLY, YOMI_WITHOUT_DATE, OPPORTUNITY_CLOSED
     * @throws InvalidValue DAY_OVER, DAY_TOO_FAR at {@code expectedCloseOn}
     * @throws ObjectOptimisticLockingFailureException when it changed meanwhile
     */
    public Opportunity expect(Long dealId, Expected expected, Viewer viewer) {
        Opportunity deal = seen(dealId, expected.version(), viewer);
        Instant now = clock.instant();
        deal.forecast(
                expected.yomi(),
                Ahead.day("expectedCloseOn", expected.closeOn(), deal.expectedCloseOn(), company.today()),
                now);
        if (expected.amount() != null) {
            deal.value(expected.amount(), Moment.at(now), now);
        }
        return deal;
    }

    /**
     * Keeps what was agreed with the customer to happen next, and by when; both, or neither.
     *
     * @throws InvalidValue NEXT_ACTION_MISSING, NEXT_ACTION_DAY_MISSING, DAY_OVER, DAY_TOO_FAR
     */
    public Opportunity plan(Long dealId, int version, @Nullable String action, @Nullable LocalDate on, Viewer viewer) {
        Opportunity deal = seen(dealId, version, viewer);
        deal.requireOpen();
        String words = Entered.line("nextAction", action);
        LocalDate day = Ahead.day("nextActionOn", on, deal.nextActionOn(), company.today());
        if (words == null && day != null) {
            throw new InvalidValue("nextAction", "NEXT_ACTION_MISSING");
        }
        if (words != null && day == null) {
            throw new InvalidValue("nextActionOn", "NEXT_ACTION_DAY_MISSING");
        }
        deal.plan(words, day, clock.instant());
        return deal;
    }

    /** Where its web meetings take place. */
    public Opportunity meetAt(Long dealId, @Nullable String link, Viewer viewer) {
        Opportunity deal = access.locked(dealId, viewer);
        deal.meetAt(Entered.link("meetingLink", link), clock.instant());
        return deal;
    }

    private Opportunity seen(Long dealId, int version, Viewer viewer) {
        Opportunity deal = access.changeable(dealId, viewer);
        if (deal.version() != version) {
            throw new ObjectOptimisticLockingFailureException(Opportunity.class, dealId);
        }
        return deal;
    }
}
