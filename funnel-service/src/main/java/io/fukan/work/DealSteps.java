package io.fukan.work;

import io.fukan.access.Viewer;
import io.fukan.opportunity.Opportunity;
import io.fukan.opportunity.Phase;
import io.fukan.opportunity.PhaseChange;
import io.fukan.organisation.User;
import io.fukan.organisation.Users;
import io.fukan.record.IllegalMove;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Moves deals from where somebody saw them to anywhere on the board: of two who move the same one, one comes second. */
@Service
@Transactional
public class DealSteps {

    private final DealAccess access;
    private final DealWork work;
    private final Users users;

    DealSteps(DealAccess access, DealWork work, Users users) {
        this.access = access;
        this.work = work;
        this.users = users;
    }

    /**
     * Where a deal is to go.
     *
     * @param seen the phase in which whoever moves it saw it; null: whichever it is in
     * @param reason needed for going back and for a loss
     * @param resumeOn needed for putting it on hold
     * @param amount what it was won for; null: what it was worth before
     */
    public record Step(
            Phase to,
            @Nullable Phase seen,
            @Nullable String reason,
            @Nullable LocalDate resumeOn,
            @Nullable BigDecimal amount) {}

    /**
     * Takes the step.
     *
     * @throws IllegalMove OPPORTUNITY_MOVED, naming where it is and who moved it, when it is not where it was seen; others when
     *     its phase does not allow the step
     */
    public Opportunity take(Long dealId, Step step, Viewer viewer) {
        Opportunity deal = expect(dealId, step.seen(), viewer);
        deal.requireOpen();
        return switch (step.to()) {
            case ON_HOLD -> work.hold(dealId, step.resumeOn(), step.reason(), viewer);
            case WON -> work.win(dealId, step.amount(), null, viewer);
            case LOST -> {
                work.lose(dealId, step.reason(), null, viewer);
                yield deal;
            }
            default ->
                deal.phase() == Phase.ON_HOLD && deal.phaseBeforeHold() == step.to()
                        ? work.resume(dealId, viewer)
                        : work.move(dealId, step.to(), step.reason(), viewer);
        };
    }

    /**
     * The deal, locked where it was seen until the transaction ends.
     *
     * @param seen null: wherever it is
     * @throws IllegalMove OPPORTUNITY_MOVED, naming where it is and who moved it, when it is elsewhere
     */
    public Opportunity expect(Long dealId, @Nullable Phase seen, Viewer viewer) {
        Opportunity deal = access.locked(dealId, viewer);
        if (seen == null || seen == deal.phase()) {
            return deal;
        }
        Optional<PhaseChange> last = deal.history().stream().reduce((before, after) -> after);
        String who = last.map(PhaseChange::changedBy)
                .flatMap(users::findById)
                .map(User::displayName)
                .orElse("?");
        throw new IllegalMove(
                "OPPORTUNITY_MOVED",
                deal.phase(),
                who,
                last.map(PhaseChange::recordedAt).orElseGet(deal::createdAt));
    }
}
