package io.fukan.ingest;

import static io.fukan.ingest.ChoiceWords.DEPARTMENTS;
import static io.fukan.ingest.file.FieldType.DATE;
import static io.fukan.ingest.file.FieldType.DECIMAL;
import static io.fukan.ingest.file.FieldType.EMAIL;
import static io.fukan.ingest.file.FieldType.TEXT;

import io.fukan.ingest.ImportField.Holds;
import io.fukan.organisation.Department;
import io.fukan.organisation.Role;
import io.fukan.partner.PartnerType;
import java.util.stream.Stream;

/** Fields of one's own organisation, its partners and its targets. */
final class OrganisationFields {

    private OrganisationFields() {}

    static Stream<FieldList> all() {
        return Stream.of(user(), partner(), target());
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
}
