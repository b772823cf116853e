package io.fukan.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.fukan.access.Viewer;
import io.fukan.opportunity.Phase;
import io.fukan.opportunity.YomiRank;
import io.fukan.organisation.Role;
import io.fukan.record.IllegalMove;
import io.fukan.record.NoSuchRecord;
import io.fukan.records.StoryEntry;
import io.fukan.work.DealSteps.Step;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** How people move deals and look ahead. */
class DealsAtWorkTest extends DealTest {

    @Test
    void aDealGoesOnePhaseOnAndBackWithAReason() {
        Long deal = deal(seller);

        steps.take(deal, to(Phase.NEEDS_AGREED), seller);
        refused(() -> steps.take(deal, to(Phase.NEGOTIATION), seller), "OPPORTUNITY_PHASE_SKIP");
        invalid(() -> steps.take(deal, to(Phase.FIRST_MEETING), seller), "reason");
        steps.take(deal, new Step(Phase.FIRST_MEETING, null, "担当者が代わった", null, null), seller);

        assertThat(history(deal)).containsExactly("FIRST_MEETING", "NEEDS_AGREED", "FIRST_MEETING");
    }

    @Test
    void aDealRestsUntilADayAndGoesOnWhereItWas() {
        Long deal = deal(seller);
        steps.take(deal, to(Phase.NEEDS_AGREED), seller);

        invalid(() -> steps.take(deal, to(Phase.ON_HOLD), seller), "resumeOn");
        invalid(() -> steps.take(deal, new Step(Phase.ON_HOLD, null, null, company.today(), null), seller), "resumeOn");
        LocalDate later = company.today().plusDays(30);
        steps.take(deal, new Step(Phase.ON_HOLD, null, "予算の確定待ち", later, null), seller);
        refused(() -> steps.take(deal, to(Phase.NEGOTIATION), seller), "OPPORTUNITY_PHASE_UNREACHABLE");
        steps.take(deal, to(Phase.NEEDS_AGREED), seller);

        assertThat(opportunities.get(deal).phase()).isEqualTo(Phase.NEEDS_AGREED);
    }

    @Test
    void aClosedDealStays() {
        Long deal = deal(seller);
        steps.take(deal, new Step(Phase.WON, null, null, null, new BigDecimal("100")), seller);

        refused(() -> steps.take(deal, to(Phase.NEEDS_AGREED), seller), "OPPORTUNITY_CLOSED");
        refused(() -> steps.take(deal, to(Phase.LOST), seller), "OPPORTUNITY_CLOSED");
        refused(() -> items.add(deal, "A", null, BigDecimal.ONE, seller), "OPPORTUNITY_CLOSED");
        refused(() -> proposals.quote(deal, quote("1"), seller), "OPPORTUNITY_CLOSED");
    }

    @Test
    void whatItWasWonForIsCorrectedAndTheFigureBeforeKept() {
        Long deal = deal(seller);
        refused(() -> work.correctAmount(deal, BigDecimal.TEN, seller), "OPPORTUNITY_OPEN");
        steps.take(deal, new Step(Phase.WON, null, null, null, new BigDecimal("1000")), seller);

        work.correctAmount(deal, new BigDecimal("100"), seller);
        invalid(() -> work.correctAmount(deal, new BigDecimal("-1"), seller), "amount");

        assertThat(value("won-amount")).isEqualByComparingTo("100");
        assertThat(jdbc.sql("select amount::integer from opportunity_amount where opportunity_id = ? order by id")
                        .param(deal)
                        .query(Integer.class)
                        .list())
                .endsWith(1000, 100);
        assertThat(stories.ofDeal(deal, opportunities.get(deal).root(), true, seller))
                .filteredOn(entry -> entry.kind() == StoryEntry.Kind.AMOUNT_CORRECTED)
                .singleElement()
                .satisfies(entry -> assertThat(entry.whoId()).isEqualTo(seller.userId()));
    }

    @Test
    void ofTwoWhoMoveTheSameDealOneIsTold() throws Exception {
        Long deal = deal(seller);
        CyclicBarrier together = new CyclicBarrier(8);
        ExecutorService hands = Executors.newFixedThreadPool(8);
        List<Callable<String>> moves = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            Viewer who = i % 2 == 0 ? seller : admin;
            Step step = new Step(Phase.NEEDS_AGREED, Phase.FIRST_MEETING, null, null, null);
            moves.add(() -> {
                together.await();
                try {
                    steps.take(deal, step, who);
                    return "moved";
                } catch (IllegalMove refusal) {
                    return refusal.code() + " " + refusal.args()[0];
                }
            });
        }
        List<String> outcomes = new ArrayList<>();
        for (Future<String> move : hands.invokeAll(moves)) {
            outcomes.add(move.get());
        }
        hands.shutdown();

        assertThat(outcomes).containsOnlyOnce("moved");
        assertThat(outcomes)
                .filteredOn(outcome -> !outcome.equals("moved"))
                .hasSize(7)
                .containsOnly("OPPORTUNITY_MOVED NEEDS_AGREED");
        assertThat(history(deal)).containsExactly("FIRST_MEETING", "NEEDS_AGREED");
    }

    @Test
    void nobodyMovesTheDealsOfOthers() {
        Long deal = deal(seller);
        Viewer colleague = person("山本 彩", Role.FIELD);

        assertThatExceptionOfType(NoSuchRecord.class)
                .isThrownBy(() -> steps.take(deal, to(Phase.NEEDS_AGREED), colleague));
        assertThat(history(deal)).containsExactly("FIRST_MEETING");
    }

    @Test
    void theOutlookTakesDaysThatCanBe() {
        Long deal = deal(seller);
        steps.take(deal, to(Phase.NEEDS_AGREED), seller);
        LocalDate today = company.today();

        invalid(() -> expect(deal, "100", null, today.minusDays(1)), "expectedCloseOn");
        invalid(() -> expect(deal, "100", null, LocalDate.of(9999, 12, 31)), "expectedCloseOn");
        invalid(() -> expect(deal, "-1", null, today), "amount");
        invalid(() -> expect(deal, "100000000000000", null, today), "amount");
        refused(() -> expect(deal, "100", YomiRank.A, today), "YOMI_TOO_EARLY");
        steps.take(deal, to(Phase.VALUE_AGREED), seller);
        steps.take(deal, to(Phase.DECISION_MAKER_AGREED), seller);
        refused(() -> expect(deal, "100", YomiRank.A, null), "YOMI_WITHOUT_DATE");
        assertThat(opportunities.get(deal).expectedCloseOn()).isNull();

        expect(deal, "100", YomiRank.A, today);
        assertThat(opportunities.get(deal).yomi()).contains(YomiRank.A);
    }

    @Test
    void theNextActionTakesBothItsWordsAndItsDay() {
        Long deal = deal(seller);

        invalid(() -> outlook.plan(deal, version(deal), "見積の説明", null, seller), "nextActionOn");
        invalid(() -> outlook.plan(deal, version(deal), null, company.today(), seller), "nextAction");
        outlook.plan(deal, version(deal), "見積の説明", company.today().plusDays(3), seller);

        assertThat(value("next-action-set-rate")).isEqualByComparingTo("1");
        outlook.plan(deal, version(deal), null, null, seller);
        assertThat(value("next-action-set-rate")).isEqualByComparingTo("0");
    }
}
