package io.fukan.demo;

import io.fukan.proposal.Line;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What field sales puts before a customer of late: the products, the quote and what colleagues say about the deal. */
final class Papers {

    private static final BigDecimal WITH_GUIDANCE = BigDecimal.valueOf(1_500_000);
    private static final BigDecimal GUIDANCE = BigDecimal.valueOf(300_000);
    private static final BigDecimal TRAINING = BigDecimal.valueOf(150_000);
    private static final double REMARKED = 0.4;

    private final World world;
    private final List<Lines> remarks = Lines.of("remarks");

    Papers(World world) {
        this.world = world;
    }

    /** @param quote null: not handed in yet */
    void write(
            Trail trail,
            Pursuit.Deal deal,
            String product,
            BigDecimal amount,
            Instant proposed,
            String proposal,
            @Nullable String quote) {
        if (!world.timeline().asksForCriteria(proposed)) {
            return;
        }
        Draw draw = Draw.of(world.seed(), "papers", deal.id().hashCode());
        world.books()
                .chronicle
                .proposed
                .add(new ProposedDeal(deal.id(), amount, proposed, lines(product, amount, draw), proposal, quote));
        if (draw.chance(REMARKED)) {
            remark(trail, deal, proposed.plus(draw.between(1, 30), ChronoUnit.HOURS), draw);
        }
    }

    /** They add up to the amount. */
    private static List<Line> lines(String product, BigDecimal amount, Draw draw) {
        List<Line> further = new ArrayList<>();
        if (amount.compareTo(WITH_GUIDANCE) >= 0) {
            further.add(new Line("導入支援", BigDecimal.ONE, GUIDANCE));
            if (draw.chance(0.4)) {
                further.add(new Line("操作研修（半日）", BigDecimal.valueOf(2), TRAINING));
            }
        }
        BigDecimal rest = further.stream().map(Line::amount).reduce(amount, BigDecimal::subtract);
        List<Line> lines = new ArrayList<>(List.of(new Line(product, BigDecimal.ONE, rest)));
        lines.addAll(further);
        return List.copyOf(lines);
    }

    private void remark(Trail trail, Pursuit.Deal deal, Instant at, Draw draw) {
        Colleague setter = deal.setBy();
        boolean bySetter = setter != null && !setter.equals(deal.owner()) && draw.chance(0.3);
        String who = bySetter ? "setter" : "manager";
        String text = draw.pick(remarks.stream()
                        .filter(line -> line.text("who").equals(who))
                        .toList())
                .text("text");
        String by = bySetter ? setter.name() : world.colleagues().managerOf(deal.owner());
        if (trail.hasCome(at) && !by.equals(deal.owner().name())) {
            world.books().chronicle.remarks.add(new Remark(deal.id(), by, at, text));
        }
    }
}
