package io.fukan.ingest;

import static io.fukan.ingest.file.FieldType.BOOLEAN;
import static io.fukan.ingest.file.FieldType.DATE;
import static io.fukan.ingest.file.FieldType.DATETIME;
import static io.fukan.ingest.file.FieldType.DECIMAL;
import static io.fukan.ingest.file.FieldType.EMAIL;
import static io.fukan.ingest.file.FieldType.INTEGER;
import static io.fukan.ingest.file.FieldType.PHONE;
import static io.fukan.ingest.file.FieldType.TEXT;
import static io.fukan.ingest.file.FieldType.TIME;

import io.fukan.account.BuyingRole;
import io.fukan.account.JobRank;
import io.fukan.account.TargetTier;
import io.fukan.activity.ActivityKind;
import io.fukan.activity.CallOutcome;
import io.fukan.activity.Direction;
import io.fukan.appointment.AppointmentStatus;
import io.fukan.appointment.BookedThrough;
import io.fukan.customer.CustomerStage;
import io.fukan.handoff.HandoffStatus;
import io.fukan.handoff.RejectionReason;
import io.fukan.ingest.ImportField.Holds;
import io.fukan.ingest.file.FieldDef;
import io.fukan.lead.RecycleReason;
import io.fukan.lead.Stage;
import io.fukan.lead.Track;
import io.fukan.opportunity.Outcome;
import io.fukan.opportunity.Phase;
import io.fukan.opportunity.Source;
import io.fukan.opportunity.YomiRank;
import io.fukan.organisation.Department;
import io.fukan.organisation.Role;
import io.fukan.partner.PartnerType;
import io.fukan.targeting.SignalKind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every field that a column can be mapped to. Anything else goes to a custom field, {@code <record>.attr.<name>}. */
public final class ImportFields {

    private static final String[] DEPARTMENTS = {
        "マーケティング|Marketing|MK", "インサイドセールス|Inside sales|SDR|IS", "アウトバウンド営業|Outbound sales|BDR",
        "フィールドセールス|Field sales|FS|営業", "カスタマーサクセス|Customer success|CS", "パートナーセールス|Partner sales|PS"
    };

    private static final String[] TRACKS = {"マーケティング|Marketing", "インサイドセールス|Inside sales", "アウトバウンド|Outbound"};

    private static final String[] STAGES = {
        "新規|New",
        "ナーチャリング中|Nurturing",
        "MQL|Marketing qualified",
        "IS引き渡し済み|Handed to inside sales",
        "未対応|Untouched",
        "架電中|Attempting",
        "接続済み|Connected",
        "ニーズ確認済み|Needs confirmed",
        "ターゲット|Targeted",
        "調査済み|Researched",
        "担当者特定済み|Contact identified",
        "アプローチ中|Approaching",
        "キーパーソン接続済み|Key person connected",
        "アポ設定済み|Appointment set",
        "送客済み|Handed off",
        "受領済み|Accepted",
        "差戻し|Returned",
        "リサイクル|Recycled",
        "対象外|Disqualified"
    };

    private static final String[] RECYCLE_REASONS = {
        "応答なし|No response",
        "情報収集中|Gathering information",
        "時期尚早|Later",
        "予算なし|No budget",
        "決裁権なし|No authority",
        "競合利用中|Using a competitor",
        "価格で失注|Lost on price",
        "機能で失注|Lost on features",
        "競合に失注|Lost to a competitor",
        "担当者退職|Contact left",
        "ニーズなし|No need"
    };

    private static final String[] PHASES = {
        "初回商談|First meeting",
        "課題合意|Needs agreed",
        "価値合意|Value agreed",
        "決裁者合意|Decision maker agreed",
        "条件交渉|Negotiation",
        "内示|Verbal commit",
        "保留|On hold",
        "受注|Won|Closed Won",
        "失注|Lost|Closed Lost"
    };

    private static final Map<String, List<ImportField>> BY_RECORD = Stream.of(
                    lead(),
                    account(),
                    contact(),
                    opportunity(),
                    call(),
                    activity(),
                    seminar(),
                    survey(),
                    appointment(),
                    handoff(),
                    stageChange(),
                    phaseChange(),
                    customer(),
                    usageEvent(),
                    targetAccount(),
                    signal(),
                    user(),
                    partner(),
                    target(),
                    channelDay(),
                    mailEvent(),
                    workDay(),
                    departmentCost())
            .map(FieldList::fields)
            .collect(Collectors.toMap(
                    fields -> fields.get(0).def().record(), Function.identity(), (a, b) -> a, LinkedHashMap::new));

    private static final Map<String, ImportField> BY_NAME = BY_RECORD.values().stream()
            .flatMap(List::stream)
            .collect(Collectors.toMap(ImportField::name, Function.identity()));

    private ImportFields() {}

    /** The fields that a file of this kind may carry: its own record's first, then those of the records its rows name. */
    public static List<ImportField> of(ImportKind kind) {
        return Stream.concat(Stream.of(kind.ownRecord()), kind.parents().stream())
                .flatMap(record -> BY_RECORD.getOrDefault(record, List.of()).stream())
                .toList();
    }

    /** The same as {@link #of} for the reading side. */
    static List<FieldDef> defs(ImportKind kind) {
        return of(kind).stream().map(ImportField::def).toList();
    }

    static Optional<ImportField> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    static boolean has(ImportKind kind, String name) {
        return of(kind).stream().anyMatch(field -> field.name().equals(name));
    }

    /** The records whose custom fields a file of this kind may carry. */
    public static Set<String> recordsWithCustomFields(ImportKind kind) {
        return Stream.concat(Stream.of(kind.ownRecord()), kind.parents().stream())
                .filter(record -> RecordTable.of(record).hasAttributes())
                .collect(Collectors.toUnmodifiableSet());
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
                .value("revisitOn", DATE, "再アプローチ日", "Revisit date");
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
                .value("phone", PHONE, "代表電話番号", "Company phone", "代表電話");
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

    private static FieldList opportunity() {
        return new FieldList("opportunity")
                .text("externalId", "商談ID", "Opportunity ID")
                .text("name", "商談名", "Opportunity name")
                .link(Holds.LEAD, "lead_id", "leadExternalId", "リードID", "Lead ID")
                .link(Holds.APPOINTMENT, "appointment_id", "appointmentExternalId", "アポID", "Appointment ID")
                .moment("confirmed", "createdAt", "商談化日時", "Opportunity created at")
                .moment("entered", "enteredAt", "案件受領日時", "Deal entered at")
                .moment("closed", "closedAt", "受注・失注日時", "Closed at")
                .choice(
                        "outcome",
                        Outcome.class,
                        "結果",
                        "Outcome",
                        "進行中|Open|In progress",
                        "受注|Won|Closed Won",
                        "失注|Lost|Closed Lost")
                .choice("phase", Phase.class, "フェーズ", "Phase", PHASES)
                .value("amount", DECIMAL, "金額", "Amount")
                .link(Holds.PERSON, "owner_id", "owner", "営業担当者", "Owner")
                .link(Holds.PERSON, "set_by", "setBy", "アポ獲得者", "Set by")
                .text("product", "商材", "Product")
                .choice(
                        "source",
                        Source.class,
                        "案件ソース",
                        "Deal source",
                        "インサイドセールス|Inside sales",
                        "フィールドセールス|Field sales",
                        "代理店|Partner",
                        "マーケティング|Marketing",
                        "不明|Unknown")
                .link(Holds.PARTNER, "partner_id", "partner", "代理店", "Partner")
                .value("expectedCloseOn", DATE, "受注予定日", "Expected close date")
                .choice("yomi", YomiRank.class, "ヨミ", "Yomi", "Aヨミ", "Bヨミ", "Cヨミ")
                .text("lostReason", "失注理由", "Lost reason")
                .value("resumeOn", DATE, "再開予定日", "Resume date")
                .text("nextAction", "次のアクション", "Next action")
                .value("nextActionOn", DATE, "次のアクション日", "Next action date");
    }

    private static FieldList call() {
        return occurrences(new FieldList("call"), "架電", "Call", "通話");
    }

    private static FieldList activity() {
        return occurrences(
                new FieldList("activity")
                        .choice(
                                "kind",
                                ActivityKind.class,
                                "種別",
                                "Kind",
                                "架電|Call|電話",
                                "メール|Email",
                                "面談|Meeting|会議",
                                "訪問|Visit",
                                "手紙|Letter|郵送",
                                "メモ|Note",
                                "Web閲覧|Web visit",
                                "資料ダウンロード|Download",
                                "セミナー|Seminar",
                                "アンケート|Survey",
                                "問い合わせ|Inquiry",
                                "提案|Proposal",
                                "見積|Quote"),
                "活動",
                "Activity",
                "活動");
    }

    private static FieldList occurrences(FieldList fields, String ja, String en, String talk) {
        String record = en.equals("Call") ? "call" : "activity";
        return fields.text("externalId", ja + "ID", en + " ID")
                .link(Holds.LEAD, "lead_id", "leadExternalId", "リードID", "Lead ID")
                .link(Holds.OPPORTUNITY, "opportunity_id", "opportunityExternalId", "商談ID", "Opportunity ID")
                .moment("occurred", "at", ja + "日時", en + " time")
                .part("date", DATE, ja + "日", en + " date")
                .part("time", TIME, ja + "時刻", en + " time of day")
                .part("recordedAt", DATETIME, "記録日時", "Recorded at")
                .choice(
                        "outcome",
                        CallOutcome.class,
                        "架電結果",
                        "Call outcome",
                        "応答なし|No answer|不在",
                        "受付止まり|Gatekeeper|受付",
                        "本人接続|Connected|接続",
                        "番号違い|Wrong number",
                        "本人拒否|Refused|お断り")
                .choice("direction", Direction.class, "発着信", "Direction", "発信|Outbound", "着信|Inbound")
                .value("durationSeconds", INTEGER, talk + "秒数", "Duration in seconds")
                .link(Holds.PERSON, "rep_id", "rep", ja + "担当者", record.equals("call") ? "Caller" : "Done by")
                .text("subject", "件名", "Subject")
                .text("note", "メモ", "Note");
    }

    private static FieldList seminar() {
        return attended(new FieldList("seminar"), "参加", "Attendance")
                .in("subject", "title", TEXT, "セミナー名", "Seminar")
                .part("attended", BOOLEAN, "参加有無", "Attended")
                .text("note", "メモ", "Note");
    }

    private static FieldList survey() {
        return attended(new FieldList("survey"), "回答", "Answer")
                .in("subject", "title", TEXT, "アンケート名", "Survey")
                .in("note", "comment", TEXT, "自由記述", "Comment");
    }

    /** What a prospect did at some time; whose lead it is follows from the person where no lead is told. */
    private static FieldList attended(FieldList fields, String ja, String en) {
        return fields.text("externalId", ja + "ID", en + " ID")
                .link(Holds.LEAD, "lead_id", "leadExternalId", "リードID", "Lead ID")
                .moment("occurred", "at", ja + "日時", en + " time")
                .part("date", DATE, ja + "日", en + " date")
                .part("time", TIME, ja + "時刻", en + " time of day");
    }

    private static FieldList partner() {
        return new FieldList("partner")
                .text("externalId", "代理店ID", "Partner ID")
                .text("name", "代理店名", "Partner name")
                .choice("type", PartnerType.class, "区分", "Type", "紹介|Referral", "販売|Resale|再販", "伴走|Co-selling|協業")
                .value("contractedOn", DATE, "契約日", "Contracted on")
                .value("trainedOn", DATE, "研修修了日", "Trained on")
                .value("endedOn", DATE, "契約終了日", "Contract ended on")
                .link(Holds.PERSON, "owner_id", "owner", "自社の担当", "Our contact")
                .text("conditions", "取引条件", "Conditions");
    }

    private static FieldList appointment() {
        return new FieldList("appointment")
                .text("externalId", "アポID", "Appointment ID")
                .link(Holds.LEAD, "lead_id", "leadExternalId", "リードID", "Lead ID")
                .moment("booked", "bookedAt", "アポ獲得日時", "Booked at", "set at", "アポ獲得日", "アポ取得日", "設定日")
                .moment("scheduled", "scheduledAt", "訪問予定日時", "Scheduled at")
                .moment("held", "heldAt", "実施日時", "Held at")
                .choice(
                        "status",
                        AppointmentStatus.class,
                        "状態",
                        "Status",
                        "予定|Scheduled",
                        "実施済み|Held|実施|Completed",
                        "無断欠席|No show",
                        "キャンセル|Cancelled|Canceled|中止")
                .choice(
                        "bookedThrough",
                        BookedThrough.class,
                        "獲得手段",
                        "Booked through",
                        "架電|Call|電話",
                        "メール|Email",
                        "カレンダー予約|Calendar",
                        "その他|Other")
                .link(Holds.PERSON, "set_by", "setBy", "アポ獲得者", "Set by")
                .link(Holds.PERSON, "assigned_to", "assignedTo", "訪問担当者", "Assigned to", "営業担当")
                .value("criteriaMet", BOOLEAN, "アポ基準を満たす", "Meets appointment criteria")
                .text("place", "場所", "Place")
                .text("note", "メモ", "Note");
    }

    private static FieldList handoff() {
        return new FieldList("handoff")
                .text("externalId", "送客ID", "Handoff ID")
                .link(Holds.LEAD, "lead_id", "leadExternalId", "リードID", "Lead ID")
                .link(Holds.APPOINTMENT, "appointment_id", "appointmentExternalId", "アポID", "Appointment ID")
                .choice("fromDepartment", Department.class, "送客元部門", "From department", DEPARTMENTS)
                .choice("toDepartment", Department.class, "送客先部門", "To department", DEPARTMENTS)
                .link(Holds.PERSON, "offered_by", "offeredBy", "送客者", "Offered by")
                .link(Holds.PERSON, "offered_to", "offeredTo", "受領予定者", "Offered to")
                .moment("offered", "offeredAt", "送客日時", "Offered at", "送客日", "handed off at")
                .choice("status", HandoffStatus.class, "状態", "Status", "回答待ち|Pending", "受領|Accepted", "差戻し|Returned")
                .link(Holds.PERSON, "decided_by", "decidedBy", "回答者", "Decided by")
                .moment("decided", "decidedAt", "回答日時", "Decided at", "回答日")
                .choice(
                        "returnReason",
                        RejectionReason.class,
                        "差戻し理由",
                        "Return reason",
                        "ニーズ不明確|Need unclear",
                        "対象外|Out of target",
                        "担当者違い|Not the person",
                        "時期が先|Timing too far",
                        "予算なし|No budget",
                        "情報不足|Missing information",
                        "日程が合わない|Date not possible",
                        "重複|Duplicate",
                        "その他|Other")
                .text("note", "申し送り", "Note")
                .text("comment", "回答コメント", "Comment");
    }

    private static FieldList stageChange() {
        return new FieldList("stageChange")
                .link(Holds.LEAD, "lead_id", "leadExternalId", "リードID", "Lead ID")
                .moment("occurred", "at", "変更日時", "Changed at", "変更日", "日時", "edit date")
                .choice("to_stage", "stage", Stage.class, "変更後のステージ", "New stage", STAGES)
                .choice("track", Track.class, "トラック", "Track", TRACKS)
                .link(Holds.PERSON, "changed_by", "by", "変更者", "Changed by", "edited by")
                .text("reason", "理由", "Reason")
                .choice("recycleReason", RecycleReason.class, "リサイクル理由", "Recycle reason", RECYCLE_REASONS)
                .value("revisitOn", DATE, "再訪日", "Revisit date");
    }

    private static FieldList phaseChange() {
        return new FieldList("phaseChange")
                .link(Holds.OPPORTUNITY, "opportunity_id", "opportunityExternalId", "商談ID", "Opportunity ID")
                .moment("occurred", "at", "変更日時", "Changed at", "変更日", "日時", "edit date")
                .choice("to_phase", "phase", Phase.class, "変更後のフェーズ", "New phase", PHASES)
                .link(Holds.PERSON, "changed_by", "by", "変更者", "Changed by", "edited by")
                .text("reason", "理由", "Reason");
    }

    private static FieldList customer() {
        return new FieldList("customer")
                .text("externalId", "顧客ID", "Customer ID")
                .link(Holds.LEAD, "lead_id", "leadExternalId", "リードID", "Lead ID")
                .link(Holds.OPPORTUNITY, "opportunity_id", "opportunityExternalId", "商談ID", "Opportunity ID")
                .link(Holds.PERSON, "owner_id", "owner", "CS担当者", "Customer success owner")
                .day("started", "startedOn", "契約開始日", "Started on")
                .value("mrr", DECIMAL, "月額（MRR）", "MRR")
                .day("churned", "churnedOn", "解約日", "Churned on")
                .text("churnReason", "解約理由", "Churn reason")
                .day("onboarded", "onboardedOn", "オンボーディング完了日", "Onboarding completed on")
                .day("first_value", "firstValueOn", "価値の実感日", "First value on")
                .value("renewsOn", DATE, "更新期限", "Renewal due on", "更新日", "契約終了日")
                .choice(
                        "stage",
                        CustomerStage.class,
                        "CSステージ",
                        "Stage",
                        "オンボーディング|Onboarding",
                        "活用|Adoption",
                        "定着|Retention",
                        "更新|Renewal",
                        "拡大|Expansion",
                        "解約|Churned");
    }

    private static FieldList usageEvent() {
        return new FieldList("usageEvent")
                .text("externalId", "利用記録ID", "Usage ID")
                .link(Holds.CUSTOMER, "customer_id", "customerExternalId", "顧客ID", "Customer ID")
                .moment("occurred", "at", "利用日時", "Used at", "利用日", "日時", "日付", "date")
                .text("feature", "機能", "Feature")
                .value("quantity", DECIMAL, "利用量", "Quantity", "回数", "利用回数");
    }

    private static FieldList user() {
        return new FieldList("user")
                .text("externalId", "社員ID", "User ID", "employee id", "社員番号")
                .in("display_name", "name", TEXT, "氏名", "Name")
                .text("kana", "フリガナ", "Name (kana)")
                .value("email", EMAIL, "メールアドレス", "Email")
                .choice(
                        "role",
                        Role.class,
                        "権限",
                        "Role",
                        "管理者|Admin",
                        "マネージャー|Manager",
                        "マーケティング|Marketing",
                        "インサイドセールス|SDR",
                        "アウトバウンド営業|BDR",
                        "フィールドセールス|Field sales",
                        "カスタマーサクセス|Customer success",
                        "代理店|Partner")
                .link(Holds.TEAM, "team_id", "team", "チーム", "Team")
                .choice("", "department", Department.class, "部門", "Department", DEPARTMENTS)
                .link(Holds.PERSON, "manager_id", "manager", "上長", "Manager")
                .value("hiredOn", DATE, "入社日", "Hired on")
                .part("since", DATE, "所属開始日", "Member since");
    }

    private static FieldList targetAccount() {
        return new FieldList("targetAccount")
                .choice("tier", TargetTier.class, "ターゲット区分", "Target tier", "A|最重点", "B|重点", "C|通常")
                .link(Holds.PERSON, "owner_id", "owner", "ターゲット担当者", "Target owner")
                .text("reason", "リスト・選定理由", "List or reason")
                .text("nextAction", "次のアクション", "Next action")
                .value("nextActionOn", DATE, "次のアクション日", "Next action date")
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

    private static FieldList target() {
        return new FieldList("target")
                .text("kpi", "KPI", "KPI")
                .choice("department", Department.class, "部門", "Department", DEPARTMENTS)
                .link(Holds.TEAM, "team_id", "team", "チーム", "Team")
                .link(Holds.PERSON, "rep_id", "rep", "担当者", "Person")
                .link(Holds.CHANNEL, "channel_id", "channel", "経路", "Channel")
                .in("from_on", "from", DATE, "開始日", "From", "month", "年月", "月")
                .part("to", DATE, "終了日", "To (last day)")
                .value("value", DECIMAL, "目標値", "Target", "target", "目標");
    }

    private static FieldList channelDay() {
        return new FieldList("channelDay")
                .in("day", "date", DATE, "日付", "Date")
                .link(Holds.CHANNEL, "channel_id", "channel", "経路", "Channel")
                .link(Holds.CAMPAIGN, "campaign_id", "campaign", "施策", "Campaign")
                .value("impressions", INTEGER, "表示回数", "Impressions")
                .value("clicks", INTEGER, "クリック数", "Clicks")
                .value("sessions", INTEGER, "セッション数", "Sessions", "visits", "訪問数", "アクセス数")
                .value("bounces", INTEGER, "直帰数", "Bounces", "直帰")
                .value("pageViews", INTEGER, "ページビュー数", "Page views", "pv", "PV数")
                .value("exits", INTEGER, "離脱数", "Exits", "離脱")
                .value("conversions", DECIMAL, "コンバージョン数", "Conversions")
                .value("orders", DECIMAL, "注文数", "Orders")
                .value("revenue", DECIMAL, "売上", "Revenue")
                .value("cost", DECIMAL, "費用", "Cost");
    }

    private static FieldList mailEvent() {
        return new FieldList("mailEvent")
                .text("externalId", "メールID", "Mail ID")
                .link(Holds.LEAD, "lead_id", "leadExternalId", "リードID", "Lead ID")
                .text("subject", "件名", "Subject", "タイトル", "campaign name")
                .moment("sent", "sentAt", "送信日時", "Sent at", "配信日時", "送信日", "配信日")
                .moment("opened", "openedAt", "開封日時", "Opened at", "開封日")
                .moment("clicked", "clickedAt", "クリック日時", "Clicked at", "クリック日")
                .value("bounced", BOOLEAN, "不達", "Bounced", "エラー", "バウンス");
    }

    private static FieldList workDay() {
        return new FieldList("workDay")
                .in("day", "date", DATE, "日付", "Date", "勤務日")
                .link(Holds.PERSON, "user_id", "person", "担当者", "Person", "氏名", "name")
                .value("hours", DECIMAL, "稼働時間", "Hours worked", "hours", "労働時間", "勤務時間");
    }

    private static FieldList departmentCost() {
        return new FieldList("departmentCost")
                .in("day", "date", DATE, "計上日", "Date", "日付", "month", "年月")
                .choice("department", Department.class, "部門", "Department", DEPARTMENTS)
                .text("item", "費目", "Item", "内訳", "科目")
                .value("amount", DECIMAL, "金額", "Amount", "cost", "費用");
    }
}
