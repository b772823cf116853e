package io.fukan.ingest;

import static io.fukan.ingest.ChoiceWords.DEPARTMENTS;
import static io.fukan.ingest.ChoiceWords.RECYCLE_REASONS;
import static io.fukan.ingest.ChoiceWords.STAGES;
import static io.fukan.ingest.ChoiceWords.TRACKS;
import static io.fukan.ingest.file.FieldType.BOOLEAN;
import static io.fukan.ingest.file.FieldType.DATE;
import static io.fukan.ingest.file.FieldType.DATETIME;
import static io.fukan.ingest.file.FieldType.INTEGER;
import static io.fukan.ingest.file.FieldType.TEXT;
import static io.fukan.ingest.file.FieldType.TIME;

import io.fukan.activity.ActivityKind;
import io.fukan.activity.CallOutcome;
import io.fukan.activity.Direction;
import io.fukan.appointment.AppointmentStatus;
import io.fukan.appointment.BookedThrough;
import io.fukan.handoff.HandoffStatus;
import io.fukan.handoff.RejectionReason;
import io.fukan.ingest.ImportField.Holds;
import io.fukan.lead.RecycleReason;
import io.fukan.lead.Stage;
import io.fukan.lead.Track;
import io.fukan.organisation.Department;
import java.util.stream.Stream;

/** Fields of what is done with leads. */
final class WorkFields {

    private WorkFields() {}

    static Stream<FieldList> all() {
        return Stream.of(call(), activity(), seminar(), survey(), appointment(), handoff(), stageChange());
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
}
