package io.fukan.ingest;

import static io.fukan.ingest.ChoiceWords.PHASES;
import static io.fukan.ingest.file.FieldType.DATE;
import static io.fukan.ingest.file.FieldType.DECIMAL;

import io.fukan.customer.CustomerStage;
import io.fukan.ingest.ImportField.Holds;
import io.fukan.opportunity.Outcome;
import io.fukan.opportunity.Phase;
import io.fukan.opportunity.Source;
import io.fukan.opportunity.YomiRank;
import java.util.stream.Stream;

/** Fields of deals and of what customers become. */
final class DealFields {

    private DealFields() {}

    static Stream<FieldList> all() {
        return Stream.of(opportunity(), phaseChange(), customer(), usageEvent());
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
                        "代理店|Partner|パートナー",
                        "マーケティング|Marketing|マーケティング（本人予約）|Marketing (self-booked)",
                        "不明|Unknown")
                .link(Holds.PARTNER, "partner_id", "partner", "代理店", "Partner")
                .value("expectedCloseOn", DATE, "受注予定日", "Expected close date")
                .choice("yomi", YomiRank.class, "ヨミ", "Yomi", "Aヨミ", "Bヨミ", "Cヨミ")
                .text("lostReason", "失注理由", "Lost reason")
                .value("resumeOn", DATE, "再開予定日", "Resume date")
                .text("nextAction", "次のアクション", "Next action")
                .value("nextActionOn", DATE, "次のアクション日", "Next action date")
                .key();
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
                        "オンボーディング|Onboarding|導入支援",
                        "活用|Adoption|活用開始",
                        "定着|Retention",
                        "更新|Renewal",
                        "拡大|Expansion",
                        "解約|Churned")
                .key();
    }

    private static FieldList usageEvent() {
        return new FieldList("usageEvent")
                .text("externalId", "利用記録ID", "Usage ID")
                .link(Holds.CUSTOMER, "customer_id", "customerExternalId", "顧客ID", "Customer ID")
                .moment("occurred", "at", "利用日時", "Used at", "利用日", "日時", "日付", "date")
                .text("feature", "機能", "Feature")
                .value("quantity", DECIMAL, "利用量", "Quantity", "回数", "利用回数");
    }
}
