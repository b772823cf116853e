package io.fukan.ingest;

import static io.fukan.ingest.ChoiceWords.RECYCLE_REASONS;
import static io.fukan.ingest.ChoiceWords.STAGES;
import static io.fukan.ingest.ChoiceWords.TRACKS;
import static io.fukan.ingest.file.FieldType.DATE;
import static io.fukan.ingest.file.FieldType.DATETIME;
import static io.fukan.ingest.file.FieldType.EMAIL;
import static io.fukan.ingest.file.FieldType.INTEGER;
import static io.fukan.ingest.file.FieldType.PHONE;
import static io.fukan.ingest.file.FieldType.TEXT;

import io.fukan.account.BuyingRole;
import io.fukan.account.JobRank;
import io.fukan.account.TargetTier;
import io.fukan.ingest.ImportField.Holds;
import io.fukan.lead.RecycleReason;
import io.fukan.lead.Stage;
import io.fukan.lead.Track;
import io.fukan.targeting.SignalKind;
import java.util.stream.Stream;

/** Fields of leads, companies and their people. */
final class RecordFields {

    private RecordFields() {}

    static Stream<FieldList> all() {
        return Stream.of(lead(), account(), contact(), targetAccount(), signal());
    }

    private static FieldList lead() {
        return new FieldList("lead")
                .text("externalId", "リードID", "Lead ID")
                .moment("acquired", "acquiredAt", "獲得日時", "Acquired at")
                .link(Holds.CHANNEL, "channel_id", "channel", "経路", "Channel")
                .link(Holds.CAMPAIGN, "campaign_id", "campaign", "施策", "Campaign")
                .link(Holds.PARTNER, "partner_id", "partner", "代理店", "Partner")
                .link(Holds.PERSON, "owner_id", "owner", "リード担当者", "Lead owner")
                .choice("track", Track.class, "トラック", "Track", TRACKS)
                .choice("stage", Stage.class, "ステージ", "Stage", STAGES)
                .part("stageAt", DATETIME, "ステージ変更日時", "Stage changed at")
                .text("nextAction", "次のアクション", "Next action")
                .value("nextActionOn", DATE, "次のアクション日", "Next action date")
                .choice("recycleReason", RecycleReason.class, "リサイクル理由", "Recycle reason", RECYCLE_REASONS)
                .value("revisitOn", DATE, "再アプローチ日", "Revisit date")
                .key();
    }

    private static FieldList account() {
        return new FieldList("account")
                .text("externalId", "企業ID", "Account ID")
                .text("name", "企業名", "Account name")
                .text("corporateNumber", "法人番号", "Corporate number")
                .text("industry", "業種", "Industry")
                .value("employees", INTEGER, "従業員数", "Employees")
                .text("region", "地域", "Region")
                .text("website", "Webサイト", "Website")
                .value("phone", PHONE, "代表電話番号", "Company phone", "代表電話")
                .key();
    }

    private static FieldList contact() {
        return new FieldList("contact")
                .text("externalId", "担当者ID", "Contact ID")
                .part("name", TEXT, "氏名", "Full name")
                .text("lastName", "姓", "Last name")
                .text("firstName", "名", "First name")
                .part("nameKana", TEXT, "氏名（フリガナ）", "Full name (kana)")
                .in("last_kana", "lastNameKana", TEXT, "姓（フリガナ）", "Last name (kana)")
                .in("first_kana", "firstNameKana", TEXT, "名（フリガナ）", "First name (kana)")
                .value("email", EMAIL, "メールアドレス", "Email")
                .value("phone", PHONE, "電話番号", "Phone")
                .text("department", "部署", "Department")
                .text("title", "役職", "Job title")
                .choice(
                        "job_rank",
                        "rank",
                        JobRank.class,
                        "職位",
                        "Rank",
                        "一般|Staff",
                        "係長・主任|Supervisor",
                        "課長|Manager",
                        "部長|General manager",
                        "役員|Executive")
                .choice(
                        "buyingRole",
                        BuyingRole.class,
                        "意思決定での役割",
                        "Buying role",
                        "決裁者|Decision maker",
                        "推進者|Champion",
                        "影響者|Influencer",
                        "利用者|User",
                        "阻止者|Blocker")
                .value("keyPersonOn", DATE, "キーマンと判断した日", "Key person since");
    }

    private static FieldList targetAccount() {
        return new FieldList("targetAccount")
                .choice("tier", TargetTier.class, "ターゲット区分", "Target tier", "A|最重点", "B|重点", "C|通常")
                .link(Holds.PERSON, "owner_id", "owner", "ターゲット担当者", "Target owner")
                .text("reason", "リスト・選定理由", "List or reason")
                .text("nextAction", "次のアクション", "Next action")
                .value("nextActionOn", DATE, "次のアクション日", "Next action date", "期日", "Due")
                .day("added", "addedOn", "ターゲット追加日", "Target since");
    }

    private static FieldList signal() {
        return new FieldList("signal")
                .text("externalId", "ニュースID", "Signal ID")
                .choice(
                        "kind",
                        SignalKind.class,
                        "ニュースの種類",
                        "Kind of news",
                        "ニュース|News",
                        "求人|Hiring|採用",
                        "資金調達|Funding",
                        "人事異動|People moving|人事",
                        "拠点・事業の拡大|Expansion",
                        "その他|Other")
                .text("title", "見出し", "Headline")
                .in("source_url", "url", TEXT, "URL", "URL")
                .value("happenedOn", DATE, "日付", "Day");
    }
}
