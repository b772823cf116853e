package io.fukan.demo;

import io.fukan.activity.ActivityKind;
import io.fukan.activity.Direction;
import io.fukan.lead.RecycleReason;
import io.fukan.opportunity.Outcome;
import io.fukan.opportunity.Phase;
import io.fukan.opportunity.Source;
import io.fukan.opportunity.YomiRank;
import io.fukan.quality.Quality;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Deals from the first meeting to the decision. */
final class Pursuit {

    private static final List<String> PRODUCTS = List.of("みはるかす 受発注", "みはるかす 受発注", "みはるかす 在庫", "みはるかす 分析");
    private static final Duration HALF_A_YEAR = Duration.ofDays(180);
    /** How much of the way from the quote to the decision is behind a deal that has come to these phases. */
    private static final double NEGOTIATING = 0.45;

    private static final double COMMITTED = 0.8;
    private static final int LEAST = 500_000;
    private static final int MOST = 12_000_000;

    private final World world;
    private final FirstMeeting firstMeeting;
    private final CustomerSuccess customerSuccess;
    private final Papers papers;
    private final List<Lines> lostReasons = Lines.of("lost-reasons");

    Pursuit(World world) {
        this.world = world;
        this.firstMeeting = new FirstMeeting(world);
        this.customerSuccess = new CustomerSuccess(world);
        this.papers = new Papers(world);
    }

    /**
     * A deal that field sales has accepted.
     *
     * @param setBy null: the prospect or a partner arranged the meeting
     */
    record Deal(
            String id,
            String appointment,
            Instant entered,
            Colleague owner,
            @Nullable Colleague setBy,
            Source source) {}

    /** The dates a deal passes if nothing stops it. */
    private record Course(Instant confirmed, Instant proposed, Instant quoted, Instant decided) {}

    /** Where a deal stands and what is expected of it. */
    private record Standing(
            Outcome outcome,
            Phase phase,
            @Nullable Instant confirmed,
            @Nullable Instant closed,
            @Nullable BigDecimal amount,
            @Nullable LocalDate expected,
            @Nullable YomiRank yomi,
            @Nullable RecycleReason lostReason,
            @Nullable LocalDate resume) {}

    /** Its first meeting is still to come. */
    void await(Trail trail, Deal deal) {
        write(trail, deal, new Standing(Outcome.OPEN, Phase.FIRST_MEETING, null, null, null, null, null, null, null));
    }

    /** The first meeting was held. */
    void pursue(Trail trail, Deal deal, Instant held) {
        trail.activity(ActivityKind.MEETING, held, null, deal.owner().name(), "初回商談", deal.id());
        if (!trail.allow("opportunity", held)) {
            RecycleReason reason = reason(trail, "early");
            lose(trail, deal, world.office().after(held, trail.draw.between(1, 9), trail.draw), reason);
            return;
        }
        Instant confirmed = world.office().after(held, trail.draw.between(0, 4), trail.draw);
        if (!trail.hasCome(confirmed)) {
            await(trail, deal);
            return;
        }
        firstMeeting.judge(trail, deal, confirmed);
        Course course = course(trail, confirmed);
        BigDecimal amount = amount(trail);
        if (isRecent(confirmed) && trail.allow("stall", confirmed)) {
            stall(trail, deal, course, amount);
        } else if (trail.allow("proposal", confirmed)) {
            propose(trail, deal, course, amount);
            decide(trail, deal, course, amount);
        } else {
            Instant lost = world.office().after(confirmed, trail.draw.between(8, 30), trail.draw);
            close(trail, deal, course, lost, amount, false, "early");
        }
    }

    private Course course(Trail trail, Instant confirmed) {
        Draw draw = trail.draw;
        Instant proposed = world.office().after(confirmed, draw.between(4, 12), draw);
        Instant quoted = world.office().after(proposed, draw.between(1, 6), draw);
        Instant decided = world.office().after(quoted, Math.min(60, draw.around(10, 0.6)), draw);
        return new Course(confirmed, proposed, quoted, endOfMonth(decided, draw));
    }

    /** Many decisions are brought to the last days of a month, most of them where a quarter ends. */
    private Instant endOfMonth(Instant decided, Draw draw) {
        LocalDate day = world.timeline().day(decided);
        LocalDate end = day.withDayOfMonth(day.lengthOfMonth()).plusDays(1);
        boolean quarterEnds = end.getMonthValue() % 3 == 1;
        if (day.getDayOfMonth() < 10 || !draw.chance(quarterEnds ? 0.55 : 0.3)) {
            return decided;
        }
        LocalDate late = world.timeline().calendar().plusBusinessDays(end, -draw.between(1, 3));
        return late.isBefore(day) ? decided : world.office().on(late, draw);
    }

    private void propose(Trail trail, Deal deal, Course course, BigDecimal amount) {
        String rep = deal.owner().name();
        for (int i = trail.draw.between(0, 2); i > 0; i--) {
            Instant visit = world.office().after(course.confirmed(), trail.draw.between(2, 20), trail.draw);
            ActivityKind kind = trail.draw.chance(0.6) ? ActivityKind.MEETING : ActivityKind.VISIT;
            trail.activity(kind, visit, null, rep, "要件の確認", deal.id());
        }
        String proposal =
                trail.activity(ActivityKind.PROPOSAL, course.proposed(), Direction.OUTBOUND, rep, "ご提案書", deal.id());
        String quote = trail.activity(ActivityKind.QUOTE, course.quoted(), Direction.OUTBOUND, rep, "お見積書", deal.id());
        if (proposal != null) {
            papers.write(trail, deal, product(deal), amount, course.proposed(), proposal, quote);
        }
        trail.activity(ActivityKind.VISIT, course.quoted(), null, rep, "提案内容のご説明", deal.id());
    }

    private void decide(Trail trail, Deal deal, Course course, BigDecimal amount) {
        if (!trail.hasCome(course.decided())) {
            close(trail, deal, course, course.decided(), amount, true, "late");
            return;
        }
        boolean won = trail.allow("win", course.decided());
        boolean draggedOn =
                !won && trail.quality() == Quality.QUALITY && world.timeline().era(course.decided()) == Era.RECENT;
        Instant closed = draggedOn
                ? world.office().after(course.decided(), trail.draw.between(6, 18), trail.draw)
                : course.decided();
        close(trail, deal, course, closed, amount, won, "late");
    }

    private void close(
            Trail trail, Deal deal, Course course, Instant closed, BigDecimal amount, boolean won, String when) {
        if (!trail.hasCome(closed)) {
            Standing open = open(trail, course, closed, amount, when.equals("late"));
            write(trail, deal, open);
            passed(trail, deal, course, closed, open.phase());
            return;
        }
        passed(trail, deal, course, closed, won ? Phase.VERBAL_COMMIT : lostAfter(trail, when));
        if (won) {
            write(
                    trail,
                    deal,
                    new Standing(
                            Outcome.WON,
                            Phase.WON,
                            course.confirmed(),
                            closed,
                            amount,
                            world.timeline().day(closed),
                            null,
                            null,
                            null));
            customerSuccess.begin(trail, deal, closed, amount);
            return;
        }
        RecycleReason reason = reason(trail, when);
        write(
                trail,
                deal,
                new Standing(Outcome.LOST, Phase.LOST, course.confirmed(), closed, amount, null, null, reason, null));
        layAside(trail, closed, reason);
    }

    private void stall(Trail trail, Deal deal, Course course, BigDecimal amount) {
        LocalDate today = world.timeline().today();
        boolean held = trail.draw.chance(0.5);
        Standing open = open(trail, course, course.decided(), amount, false);
        passed(trail, deal, course, course.decided(), open.phase());
        Instant laidAside = world.office().after(course.confirmed(), 6, trail.draw);
        if (held && trail.hasCome(laidAside)) {
            world.books()
                    .phases
                    .row(deal.id(), laidAside, Phase.ON_HOLD, deal.owner().name());
        }
        LocalDate later = today.plusDays(trail.draw.between(20, 120));
        write(
                trail,
                deal,
                new Standing(
                        Outcome.OPEN,
                        held ? Phase.ON_HOLD : open.phase(),
                        course.confirmed(),
                        null,
                        amount,
                        later,
                        null,
                        null,
                        held && trail.hasCome(laidAside) ? today.plusDays(trail.draw.between(14, 90)) : null));
    }

    /** How far a deal had come that was lost: late ones mostly over the price, with the decision-maker already agreed. */
    private static Phase lostAfter(Trail trail, String when) {
        if (!when.equals("late")) {
            return Phase.NEEDS_AGREED;
        }
        double way = Draw.of(trail.world.seed(), "lost after", trail.inquiry.number())
                .unit();
        return way < 0.3 ? Phase.VALUE_AGREED : way < 0.7 ? Phase.DECISION_MAKER_AGREED : Phase.NEGOTIATION;
    }

    /** Nobody keeps a deal that has not moved for half a year. */
    private boolean isRecent(Instant confirmed) {
        return confirmed.isAfter(world.timeline().now().minus(HALF_A_YEAR));
    }

    /** How far an open deal has come on its course. */
    private Standing open(Trail trail, Course course, Instant closes, BigDecimal amount, boolean proposed) {
        Phase phase = Phase.NEEDS_AGREED;
        if (proposed && trail.hasCome(course.proposed())) {
            phase = Phase.VALUE_AGREED;
        }
        if (proposed && trail.hasCome(course.quoted())) {
            phase = trail.hasCome(onTheWay(trail, course.quoted(), closes, COMMITTED))
                    ? Phase.VERBAL_COMMIT
                    : trail.hasCome(onTheWay(trail, course.quoted(), closes, NEGOTIATING))
                            ? Phase.NEGOTIATION
                            : Phase.DECISION_MAKER_AGREED;
        }
        Confidence confidence = Confidence.in(trail);
        Phase most = confidence.isSure() ? Phase.VERBAL_COMMIT : lostAfter(trail, "late");
        phase = phase.compareTo(most) < 0 ? phase : most;
        YomiRank yomi = confidence.yomi(phase, trail.draw);
        // Nobody names an early day for a deal in which they hardly believe.
        LocalDate expected = world.timeline().day(closes).plusDays(trail.draw.between(0, yomi == YomiRank.C ? 60 : 8));
        return new Standing(Outcome.OPEN, phase, course.confirmed(), null, amount, expected, yomi, null, null);
    }

    /** Lost without a deal worth the name, or before its proposal. */
    void lose(Trail trail, Deal deal, Instant closed, RecycleReason reason) {
        if (!trail.hasCome(closed)) {
            await(trail, deal);
            return;
        }
        write(trail, deal, new Standing(Outcome.LOST, Phase.LOST, null, closed, null, null, null, reason, null));
        layAside(trail, closed, reason);
    }

    private void layAside(Trail trail, Instant closed, RecycleReason reason) {
        if (trail.allow("recycle", closed)) {
            trail.recycle(reason, world.office().after(closed, trail.draw.between(0, 1), trail.draw));
        }
    }

    private RecycleReason reason(Trail trail, String when) {
        return RecycleReason.valueOf(
                trail.draw.pick(lostReasons, line -> line.number(when)).text("reason"));
    }

    private String product(Deal deal) {
        return Draw.of(world.seed(), "product", deal.id().hashCode()).pick(PRODUCTS);
    }

    /** Larger companies buy more; quality leads are worth more. */
    private static BigDecimal amount(Trail trail) {
        Firm firm = trail.inquiry.who().firm();
        double size = firm == null || firm.employees() == null ? 1 : Math.pow(firm.employees() / 200.0, 0.28);
        double median = (trail.quality() == Quality.QUALITY ? 2_700_000 : 1_500_000) * size;
        double yen = Math.max(LEAST, Math.min(MOST, trail.draw.around(median, 0.42)));
        return BigDecimal.valueOf(Math.round(yen / 10_000) * 10_000);
    }

    /** The phases that a deal came through, each on the day on which the customer agreed. */
    private void passed(Trail trail, Deal deal, Course course, Instant closes, Phase reached) {
        Map<Phase, Instant> days = new EnumMap<>(Phase.class);
        days.put(Phase.NEEDS_AGREED, course.confirmed());
        days.put(Phase.VALUE_AGREED, course.proposed());
        days.put(Phase.DECISION_MAKER_AGREED, course.quoted());
        days.put(Phase.NEGOTIATION, onTheWay(trail, course.quoted(), closes, NEGOTIATING));
        days.put(Phase.VERBAL_COMMIT, onTheWay(trail, course.quoted(), closes, COMMITTED));
        Instant last = deal.entered();
        for (Map.Entry<Phase, Instant> passed : days.entrySet()) {
            // A handoff that was answered late may be younger than the meeting it was about.
            Instant day = passed.getValue().isBefore(last) ? last : passed.getValue();
            if (passed.getKey().compareTo(reached) <= 0 && trail.hasCome(day) && !day.isAfter(closes)) {
                world.books()
                        .phases
                        .row(deal.id(), day, passed.getKey(), deal.owner().name());
                last = day;
            }
        }
    }

    private Instant onTheWay(Trail trail, Instant from, Instant to, double way) {
        long seconds = Math.max(0, Duration.between(from, to).toSeconds());
        Draw draw = Draw.of(world.seed(), "on the way " + way, trail.inquiry.number());
        return world.office().onOrBefore(from, from.plusSeconds((long) (seconds * way)), to, draw);
    }

    private void write(Trail trail, Deal deal, Standing now) {
        Prospect who = trail.inquiry.who();
        boolean open = now.outcome() == Outcome.OPEN;
        String product = product(deal);
        world.books()
                .deals
                .row(
                        deal.id(),
                        (who.firm() == null ? who.lastName() + "様" : who.firm().name()) + " " + product,
                        trail.inquiry.id(),
                        who.firm() == null ? null : who.firm().id(),
                        deal.appointment(),
                        deal.entered(),
                        now.confirmed(),
                        now.amount(),
                        deal.owner().name(),
                        deal.setBy() == null ? null : deal.setBy().name(),
                        product,
                        deal.source(),
                        now.expected(),
                        now.yomi(),
                        now.resume(),
                        open ? "次回打合せ" : null,
                        open
                                ? world.timeline()
                                        .calendar()
                                        .plusBusinessDays(world.timeline().today(), trail.draw.between(-2, 10))
                                : null);
        if (!open) {
            world.books().decisions.row(deal.id(), trail.inquiry.id(), now.closed(), now.outcome(), now.lostReason());
        }
    }
}
