package io.fukan.ingest;

import static io.fukan.ingest.ChoiceWords.DEPARTMENTS;
import static io.fukan.ingest.file.FieldType.BOOLEAN;
import static io.fukan.ingest.file.FieldType.DATE;
import static io.fukan.ingest.file.FieldType.DECIMAL;
import static io.fukan.ingest.file.FieldType.INTEGER;

import io.fukan.ingest.ImportField.Holds;
import io.fukan.organisation.Department;
import java.util.stream.Stream;

/** Fields of what other systems report by the day. */
final class ReportedFields {

    private ReportedFields() {}

    static Stream<FieldList> all() {
        return Stream.of(channelDay(), mailEvent(), workDay(), departmentCost());
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
