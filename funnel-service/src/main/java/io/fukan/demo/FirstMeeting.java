package io.fukan.demo;

import io.fukan.demo.Answers.Answer;
import io.fukan.hearing.Fact;
import io.fukan.quality.Quality;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What field sales learns in the first meeting, and whether that makes a valid opportunity. */
final class FirstMeeting {

    private static final List<String> DECISIONS =
            List.of("部長決裁。月次の部門会議で承認", "役員会で承認。起案は業務部長", "部門予算内のため課長決裁で可", "情報システム部の確認後、本部長が決裁");
    private static final List<String> UNSETTLED = List.of("決まっていない", "不明");
    private static final double VALID_OF_QUALITY = 0.84;
    private static final double VALID_OF_OTHERS = 0.62;

    private final World world;

    FirstMeeting(World world) {
        this.world = world;
    }

    void judge(Trail trail, Pursuit.Deal deal, Instant confirmed) {
        if (!world.timeline().asksForCriteria(confirmed)) {
            return;
        }
        Draw draw = Draw.of(world.seed(), "valid", trail.inquiry.number());
        boolean valid = draw.chance(trail.quality() == Quality.QUALITY ? VALID_OF_QUALITY : VALID_OF_OTHERS);
        Map<Fact, Answer> learned = new EnumMap<>(trail.situation(true).answers(false));
        learned.put(
                Fact.DECISION_PROCESS,
                valid ? new Answer("確認済", draw.pick(DECISIONS)) : new Answer(draw.pick(UNSETTLED), null));
        trail.heard(null, confirmed, deal.owner(), learned);
        world.books()
                .chronicle
                .deals
                .add(new JudgedDeal(deal.id(), confirmed, deal.owner().name()));
    }
}
