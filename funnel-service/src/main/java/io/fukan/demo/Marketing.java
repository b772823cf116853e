package io.fukan.demo;

import io.fukan.activity.ActivityKind;
import io.fukan.activity.Direction;
import io.fukan.demo.Medium.Pace;
import io.fukan.organisation.Department;
import io.fukan.quality.Quality;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
            Instant sent = world.office().after(at, 1, trail.draw);
            boolean clicks = trail.draw.chance(keen ? 0.14 : 0.08);
            Instant read = sent.plus(trail.draw.between(20, 2000), ChronoUnit.MINUTES);
            mail(trail, sent, clicks || trail.draw.chance(keen ? 0.3 : 0.2) ? read : null, clicks);
            if (clicks) {
                trail.activity(ActivityKind.WEB_VISIT, read, Direction.INBOUND, null, trail.draw.pick(PAGES));
            }
            if (trail.draw.chance(keen ? 0.07 : 0.04)) {
                Instant loaded = sent.plus(trail.draw.between(60, 4000), ChronoUnit.MINUTES);
                trail.activity(ActivityKind.DOWNLOAD, loaded, Direction.INBOUND, null, trail.draw.pick(PAPERS));
            }
        }
    }

    /** A mail to everybody who is being nurtured. */
    private void mail(Trail trail, Instant sent, @Nullable Instant read, boolean clicks) {
        if (!trail.hasCome(sent)) {
            return;
        }
        boolean bounced = read == null && trail.draw.chance(0.015);
        boolean opened = read != null && trail.hasCome(read);
        world.books()
                .reports
                .mails
                .row(
                        "%s-E%d"
                                .formatted(
                                        trail.inquiry.id(),
                                        world.timeline().day(sent).toEpochDay()),
                        trail.inquiry.id(),
                        trail.draw.pick(MAILS),
                        sent,
                        opened ? read : null,
                        opened && clicks ? read.plus(1, ChronoUnit.MINUTES) : null,
                        bounced);
    }

    /** Somebody of marketing writes back to whoever inquired. */
    void answer(Trail trail, Instant inquired, String subject) {
        Draw draw = Draw.of(world.seed(), "answer", trail.inquiry.number());
        Instant answered = world.office().soon(inquired, (int) draw.around(90, 0.9));
        String by = world.colleagues().pick(Department.MK, answered, draw).name();
        trail.activity(ActivityKind.EMAIL, answered, Direction.OUTBOUND, by, subject);
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
