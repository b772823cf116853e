package io.fukan.demo;

import io.fukan.activity.ActivityKind;
import io.fukan.activity.Direction;
import io.fukan.demo.Medium.Pace;
import io.fukan.organisation.Department;
import io.fukan.quality.Quality;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** What leads do by themselves, and what marketing sends them. */
final class Marketing {

    private static final List<String> MAILS = List.of(
            "導入事例：受注入力の時間を半分にした製造業",
            "受発注業務のデジタル化チェックリスト",
            "新機能のご案内：在庫アラート",
            "ウェビナーのご案内：FAX受注からの卒業",
            "よくあるご質問：基幹システムとの連携",
            "お役立ち資料：インボイスと電子取引");
    private static final List<String> PAGES = List.of("料金ページ", "導入事例ページ", "機能紹介ページ", "よくある質問", "連携システム一覧", "会社概要");
    private static final List<String> PAPERS = List.of("導入ガイドブック", "料金表", "比較表", "導入事例集");

    static final List<String> INTERESTS =
            List.of("受注入力の効率化", "在庫の見える化", "FAX・電話受注の削減", "基幹システム連携", "販売データの分析", "電子取引への対応");

    private final World world;

    Marketing(World world) {
        this.world = world;
    }

    /** How the lead came in, and what it did in the weeks after. */
    void accompany(Trail trail) {
        Inquiry inquiry = trail.inquiry;
        arrive(trail, inquiry);
        boolean keen = inquiry.quality() == Quality.QUALITY;
        Instant at = inquiry.at();
        for (int i = trail.draw.between(0, keen ? 3 : 2); i > 0; i--) {
            at = at.plus(trail.draw.between(9, 30), ChronoUnit.DAYS);
            String sender =
                    world.colleagues().pick(Department.MK, at, trail.draw).name();
            Instant sent = world.office().after(at, 1, trail.draw);
            trail.activity(ActivityKind.EMAIL, sent, Direction.OUTBOUND, sender, trail.draw.pick(MAILS));
            if (trail.draw.chance(keen ? 0.35 : 0.2)) {
                Instant read = sent.plus(trail.draw.between(20, 2000), ChronoUnit.MINUTES);
                trail.activity(ActivityKind.WEB_VISIT, read, Direction.INBOUND, null, trail.draw.pick(PAGES));
            }
            if (trail.draw.chance(keen ? 0.07 : 0.04)) {
                Instant read = sent.plus(trail.draw.between(60, 4000), ChronoUnit.MINUTES);
                trail.activity(ActivityKind.DOWNLOAD, read, Direction.INBOUND, null, trail.draw.pick(PAPERS));
            }
        }
    }

    private void arrive(Trail trail, Inquiry inquiry) {
        Pace pace = inquiry.medium().pace();
        if (pace == Pace.WEBINAR) {
            trail.activity(ActivityKind.SEMINAR, inquiry.at(), Direction.INBOUND, null, inquiry.campaign());
        } else if (pace == Pace.WEB
                && !inquiry.campaign().isBlank()
                && inquiry.medium().name().contains("資料")) {
            trail.activity(ActivityKind.DOWNLOAD, inquiry.at(), Direction.INBOUND, null, inquiry.campaign());
        } else if (pace == Pace.WEB) {
            for (int i = trail.draw.between(0, 1); i > 0; i--) {
                Instant before = inquiry.at().minus(trail.draw.between(2, 40), ChronoUnit.MINUTES);
                trail.activity(ActivityKind.WEB_VISIT, before, Direction.INBOUND, null, trail.draw.pick(PAGES));
            }
            trail.activity(ActivityKind.INQUIRY, inquiry.at(), Direction.INBOUND, null, "Webフォームからの問い合わせ");
        }
    }
}
