package io.fukan.demo;

import io.fukan.customer.MrrMove;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One customer between contract and leaving: onboarding, use, judgements, changes of what it pays, renewals. */
final class CustomerLife {

    private static final int THOUSAND = 1_000;
    private static final int DAYS_OF_USE = 90;
    /** Months after the second in which those cut what they pay that were promised too much. */
    private static final int SOON = 1;

    private static final List<String> FEATURES = List.of("受注入力", "在庫照会", "出荷指示", "分析レポート");
    private static final List<String> GOOD = List.of("定例会で活用状況を確認。順調", "新しい拠点への展開を検討中", "担当者の評価が高い");
    private static final List<String> BAD = List.of("利用が一部の担当者に限られている", "問い合わせへの反応が鈍い", "担当者交代で引き継ぎが不十分");

    private final World world;
    private final String id;
    private final LocalDate since;
    private final @Nullable LocalDate left;
    private final Draw draw;
    private final boolean weak;
    private final int onboarding;
    private final int value;
    private final boolean cutsSoon;
    private BigDecimal mrr;

    /** @param cutsSoon whether it finds that it needs less than it bought */
    CustomerLife(World world, String id, LocalDate since, @Nullable LocalDate left, boolean cutsSoon, BigDecimal mrr) {
        this.world = world;
        this.id = id;
        this.since = since;
        this.left = left;
        this.cutsSoon = cutsSoon;
        this.mrr = mrr;
        draw = Draw.of(world.seed(), "life", id.hashCode());
        weak = left != null || cutsSoon || draw.chance(0.12);
        onboarding = draw.between(weak ? 50 : 25, weak ? 130 : 95);
        value = draw.between(20, weak ? 140 : 80);
    }

    private LocalDate until() {
        LocalDate today = world.timeline().today();
        return left != null ? left : today;
    }

    boolean isOnboarded() {
        return onboardedOn() != null;
    }

    @Nullable
    LocalDate onboardedOn() {
        return passed(since.plusDays(onboarding));
    }

    @Nullable
    LocalDate firstValueOn() {
        return passed(since.plusDays(value));
    }

    private @Nullable LocalDate passed(LocalDate day) {
        return day.isBefore(until()) ? day : null;
    }

    /** Writes down what happened. */
    void live() {
        LocalDate begins = world.timeline().quarter(-Timeline.PAST).from();
        LocalDate month = since.plusMonths(2);
        for (int n = 0; month.isBefore(until()); n++) {
            if (!month.isBefore(begins)) {
                change(month.plusDays(draw.between(0, 20)), cutsSoon && n == SOON);
                if (n % 3 == 0) {
                    judge(month.plusDays(draw.between(0, 20)));
                }
            }
            month = month.plusMonths(1);
        }
        renew();
        use();
    }

    private void judge(LocalDate day) {
        if (!day.isBefore(until())) {
            return;
        }
        boolean leaving = left != null && ChronoUnit.DAYS.between(day, left) < 150;
        int judgement = leaving || left == null && weak ? draw.between(1, 2) : draw.between(3, 5);
        String note = draw.pick(judgement < 3 ? BAD : GOOD);
        add(day, judgement, note);
    }

    private void add(LocalDate day, int judgement, String note) {
        world.books()
                .chronicle
                .moves
                .add(new CustomerMove(id, day, (customer, stamp) -> customer.judge(judgement, note, stamp)));
    }

    private void change(LocalDate day, boolean cuts) {
        MrrMove drawn = drawn(draw.unit());
        MrrMove move = cuts ? MrrMove.CONTRACTION : drawn;
        double part = draw.between(10, 35) / 100.0;
        BigDecimal by = BigDecimal.valueOf(Math.round(mrr.doubleValue() * part / THOUSAND) * THOUSAND);
        if (move == null || by.signum() == 0 || !day.isBefore(until())) {
            return;
        }
        mrr = move == MrrMove.CONTRACTION ? mrr.subtract(by) : mrr.add(by);
        world.books()
                .chronicle
                .moves
                .add(new CustomerMove(id, day, (customer, stamp) -> customer.change(move, by, stamp)));
    }

    private static @Nullable MrrMove drawn(double chance) {
        if (chance < 0.012) {
            return MrrMove.UPSELL;
        }
        return chance < 0.019 ? MrrMove.CROSS_SELL : chance < 0.026 ? MrrMove.CONTRACTION : null;
    }

    /** A term that ends within two weeks may still be open, and of those in doubt some are overdue. */
    private void renew() {
        LocalDate due = since.plusYears(1);
        while (due.minusDays(40).isBefore(until())) {
            LocalDate day = due.minusDays(draw.between(1, 40));
            boolean hesitates = weak && draw.chance(0.5) && due.plusDays(30).isAfter(until());
            if (hesitates || !day.isBefore(until())) {
                return;
            }
            world.books()
                    .chronicle
                    .moves
                    .add(new CustomerMove(id, day, (customer, stamp) -> customer.renew(null, stamp)));
            due = due.plusYears(1);
        }
    }

    private void use() {
        LocalDate from = world.timeline().today().minusDays(DAYS_OF_USE);
        double often = weak ? 0.12 : draw.between(30, 85) / 100.0;
        for (LocalDate day = from.isBefore(since) ? since : from; day.isBefore(until()); day = day.plusDays(1)) {
            boolean works = day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
            if (works && draw.chance(often)) {
                world.books().usage.row(day, id, draw.pick(FEATURES), BigDecimal.valueOf(draw.between(1, 60)));
            }
        }
    }
}
