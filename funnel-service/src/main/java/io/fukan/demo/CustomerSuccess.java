package io.fukan.demo;

import io.fukan.customer.CustomerStage;
import io.fukan.demo.Firm.Fit;
import io.fukan.organisation.Department;
import io.fukan.quality.Quality;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What becomes of the company's customers: they stay, or leave. */
final class CustomerSuccess {

    /** Customers from before the story. */
    private static final int OLD = 110;

    private static final List<String> WHY_LEFT = List.of("利用が定着せず", "他社サービスへ切替", "事業縮小・組織再編", "費用対効果に見合わず", "担当者の退職");

    /** Share of those that were promised too much. */
    private static final double DISAPPOINTED = 0.34;

    private final World world;
    private final Odds odds = new Odds();

    CustomerSuccess(World world) {
        this.world = world;
    }

    /** A deal was won. Of those that were promised too much many leave or cut what they pay within half a year. */
    void begin(Trail trail, Pursuit.Deal deal, Instant won, BigDecimal amount) {
        double leaves = trail.quality() == Quality.QUALITY ? 0.008 : 0.02;
        boolean disappointed = deal.owner().oversells() && odds.happens("disappointed", DISAPPOINTED, trail.draw);
        BigDecimal mrr = amount.divide(BigDecimal.valueOf(12_000), 0, RoundingMode.HALF_UP)
                .multiply(BigDecimal.valueOf(1_000));
        Firm firm = trail.inquiry.who().firm();
        write(
                "C" + deal.id().substring(1),
                deal.id(),
                firm == null ? null : firm.id(),
                world.timeline().day(won),
                mrr,
                leaves,
                disappointed,
                trail.draw);
    }

    /** Those who were customers when the story began. */
    void old(Firms firms) {
        LocalDate begins = world.timeline().quarter(-Timeline.PAST).from();
        for (int i = 1; i <= OLD; i++) {
            Draw draw = Draw.of(world.seed(), "customer", i);
            Firm firm = firms.pick(draw.chance(0.7) ? Fit.TARGET : Fit.OFF, draw);
            BigDecimal mrr = BigDecimal.valueOf(Math.round(draw.around(160, 0.6)) * 1_000);
            LocalDate since = begins.minusDays(draw.between(20, 420));
            write("C-%03d".formatted(i), null, firm.id(), since, mrr, 0.011, false, draw);
        }
    }

    private void write(
            String id,
            @Nullable String deal,
            @Nullable String firm,
            LocalDate since,
            BigDecimal mrr,
            double leaves,
            boolean disappointed,
            Draw draw) {
        LocalDate today = world.timeline().today();
        LocalDate left = disappointed && draw.chance(0.6) ? endOfMonth(since.plusMonths(draw.between(2, 4))) : null;
        LocalDate storyBegins = world.timeline().quarter(-Timeline.PAST).from();
        LocalDate month = since.plusMonths(3).isBefore(storyBegins) ? storyBegins : since.plusMonths(3);
        while (left == null && month.isBefore(today)) {
            left = draw.chance(leaves) ? endOfMonth(month) : null;
            month = month.plusMonths(1);
        }
        boolean gone = left != null && !left.isAfter(today);
        Colleague owner = world.colleagues()
                .pick(Department.CS, world.timeline().at(since.isBefore(storyBegins) ? storyBegins : since, 0), draw);
        CustomerLife life = new CustomerLife(world, id, since, gone ? left : null, disappointed && left == null, mrr);
        CustomerStage stage =
                life.isOnboarded() ? stage(ChronoUnit.DAYS.between(since, today), draw) : CustomerStage.ONBOARDING;
        world.books()
                .customers
                .row(
                        id,
                        deal,
                        firm,
                        owner.name(),
                        since,
                        mrr,
                        life.onboardedOn(),
                        life.firstValueOn(),
                        since.plusYears(1),
                        stage);
        life.live();
        if (gone) {
            String why = draw.pick(WHY_LEFT);
            world.books()
                    .chronicle
                    .moves
                    .add(new CustomerMove(id, left, (customer, stamp) -> customer.churn(why, stamp)));
        }
    }

    private static LocalDate endOfMonth(LocalDate day) {
        return day.withDayOfMonth(day.lengthOfMonth());
    }

    private static CustomerStage stage(long days, Draw draw) {
        if (days < 180) {
            return CustomerStage.ADOPTION;
        }
        if (days % 365 > 275) {
            return CustomerStage.RENEWAL;
        }
        return draw.chance(0.25) ? CustomerStage.EXPANSION : CustomerStage.RETENTION;
    }
}
