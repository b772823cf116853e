package io.fukan.demo;

import static io.fukan.ingest.ImportKind.ACCOUNTS;
import static io.fukan.ingest.ImportKind.ACTIVITIES;
import static io.fukan.ingest.ImportKind.APPOINTMENTS;
import static io.fukan.ingest.ImportKind.CONTACTS;
import static io.fukan.ingest.ImportKind.CUSTOMERS;
import static io.fukan.ingest.ImportKind.HANDOFFS;
import static io.fukan.ingest.ImportKind.LEADS;
import static io.fukan.ingest.ImportKind.OPPORTUNITIES;
import static io.fukan.ingest.ImportKind.PARTNERS;
import static io.fukan.ingest.ImportKind.PHASE_CHANGES;
import static io.fukan.ingest.ImportKind.STAGE_CHANGES;
import static io.fukan.ingest.ImportKind.TARGETS;
import static io.fukan.ingest.ImportKind.TARGET_ACCOUNTS;
import static io.fukan.ingest.ImportKind.USAGE_EVENTS;
import static io.fukan.ingest.ImportKind.USERS;

import io.fukan.ingest.ImportKind;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** All files of the made-up company. Rows stand in the order of leads, so that an import touches each lead once per file. */
final class Books {

    /** The file that is imported last. */
    static final String LAST = "目標";

    private final ZoneId zone;

    final Sheet colleagues;
    final Sheet transfers;
    final Sheet firms;
    final Sheet prospects;
    final Sheet leads;
    final Sheet partners;
    final Sheet broughtLeads;
    final Sheet stages;
    final Sheet appointments;
    final Sheet handoffs;
    final Sheet deals;
    final Sheet phases;
    final Sheet decisions;
    final Sheet customers;
    final Sheet usage;
    final Sheet activities;
    final Sheet targetAccounts;
    final Sheet targets;

    /** What other systems report. */
    final Reports reports;

    /** What no file says. */
    final Chronicle chronicle = new Chronicle();

    Books(ZoneId zone) {
        this.zone = zone;
        colleagues = sheet(
                "社員",
                USERS,
                "社員番号=user.externalId",
                "氏名=user.name",
                "フリガナ=user.kana",
                "メールアドレス=user.email",
                "権限=user.role",
                "部門=user.department",
                "チーム=user.team",
                "上長=user.manager",
                "入社日=user.hiredOn",
                "所属開始日=user.since");
        transfers = sheet(
                "異動",
                USERS,
                "社員番号=user.externalId",
                "氏名=user.name",
                "権限=user.role",
                "部門=user.department",
                "チーム=user.team",
                "所属開始日=user.since");
        firms = sheet(
                "企業",
                ACCOUNTS,
                "企業ID=account.externalId",
                "会社名=account.name",
                "業種=account.industry",
                "従業員数=account.employees",
                "都道府県=account.region",
                "代表電話=account.phone",
                "Webサイト=account.website");
        prospects = sheet(
                "名刺・担当者",
                CONTACTS,
                "担当者ID=contact.externalId",
                "企業ID=account.externalId",
                "姓=contact.lastName",
                "名=contact.firstName",
                "セイ=contact.lastNameKana",
                "メイ=contact.firstNameKana",
                "メール=contact.email",
                "電話番号=contact.phone",
                "部署=contact.department",
                "役職=contact.title",
                "職位=contact.rank");
        leads = sheet(
                "リード",
                LEADS,
                "リードID=lead.externalId",
                "獲得日時=lead.acquiredAt",
                "経路=lead.channel",
                "施策=lead.campaign",
                "企業ID=account.externalId",
                "担当者ID=contact.externalId",
                "トラック=lead.track",
                "リード担当者=lead.owner",
                "次のアクション=lead.nextAction",
                "次のアクション日=lead.nextActionOn",
                "関心テーマ=lead.attr.interest");
        partners = sheet(
                "代理店",
                PARTNERS,
                "代理店ID=partner.externalId",
                "代理店名=partner.name",
                "区分=partner.type",
                "契約日=partner.contractedOn",
                "研修修了日=partner.trainedOn",
                "契約終了日=partner.endedOn",
                "自社担当=partner.owner",
                "取引条件=partner.conditions");
        broughtLeads = sheet("代理店経由のリード", LEADS, "リードID=lead.externalId", "代理店=lead.partner");
        stages = sheet(
                "ステージ履歴",
                STAGE_CHANGES,
                "リードID=stageChange.leadExternalId",
                "変更日時=stageChange.at",
                "ステージ=stageChange.stage",
                "トラック=stageChange.track",
                "変更者=stageChange.by",
                "リサイクル理由=stageChange.recycleReason",
                "再訪日=stageChange.revisitOn",
                "理由=stageChange.reason");
        appointments = sheet(
                "アポ",
                APPOINTMENTS,
                "アポID=appointment.externalId",
                "リードID=lead.externalId",
                "獲得日時=appointment.bookedAt",
                "予定日時=appointment.scheduledAt",
                "実施日時=appointment.heldAt",
                "状態=appointment.status",
                "獲得手段=appointment.bookedThrough",
                "獲得者=appointment.setBy",
                "営業担当=appointment.assignedTo",
                "基準を満たす=appointment.criteriaMet",
                "場所=appointment.place");
        handoffs = sheet(
                "送客",
                HANDOFFS,
                "送客ID=handoff.externalId",
                "リードID=lead.externalId",
                "アポID=handoff.appointmentExternalId",
                "送客元=handoff.fromDepartment",
                "送客先=handoff.toDepartment",
                "送客者=handoff.offeredBy",
                "受領者=handoff.offeredTo",
                "送客日時=handoff.offeredAt",
                "状態=handoff.status",
                "回答者=handoff.decidedBy",
                "回答日時=handoff.decidedAt",
                "差戻し理由=handoff.returnReason",
                "申し送り=handoff.note",
                "回答コメント=handoff.comment");
        deals = sheet(
                "商談",
                OPPORTUNITIES,
                "商談ID=opportunity.externalId",
                "商談名=opportunity.name",
                "リードID=opportunity.leadExternalId",
                "企業ID=account.externalId",
                "アポID=opportunity.appointmentExternalId",
                "受領日時=opportunity.enteredAt",
                "商談化日時=opportunity.createdAt",
                "金額=opportunity.amount",
                "営業担当=opportunity.owner",
                "アポ獲得者=opportunity.setBy",
                "商材=opportunity.product",
                "案件ソース=opportunity.source",
                "受注予定日=opportunity.expectedCloseOn",
                "ヨミ=opportunity.yomi",
                "再開予定日=opportunity.resumeOn",
                "次のアクション=opportunity.nextAction",
                "次のアクション日=opportunity.nextActionOn");
        phases = sheet(
                "フェーズ履歴",
                PHASE_CHANGES,
                "商談ID=phaseChange.opportunityExternalId",
                "変更日時=phaseChange.at",
                "フェーズ=phaseChange.phase",
                "変更者=phaseChange.by");
        decisions = sheet(
                "商談結果",
                OPPORTUNITIES,
                "商談ID=opportunity.externalId",
                "リードID=opportunity.leadExternalId",
                "決着日時=opportunity.closedAt",
                "結果=opportunity.outcome",
                "失注理由=opportunity.lostReason");
        customers = sheet(
                "顧客",
                CUSTOMERS,
                "顧客ID=customer.externalId",
                "商談ID=customer.opportunityExternalId",
                "企業ID=account.externalId",
                "CS担当=customer.owner",
                "契約開始日=customer.startedOn",
                "MRR=customer.mrr",
                "オンボーディング完了日=customer.onboardedOn",
                "価値の実感日=customer.firstValueOn",
                "更新期限=customer.renewsOn",
                "ステージ=customer.stage");
        usage = sheet(
                "利用実績",
                USAGE_EVENTS,
                "利用日=usageEvent.at",
                "顧客ID=usageEvent.customerExternalId",
                "機能=usageEvent.feature",
                "回数=usageEvent.quantity");
        activities = sheet(
                "活動履歴",
                ACTIVITIES,
                "活動ID=activity.externalId",
                "種別=activity.kind",
                "リードID=activity.leadExternalId",
                "商談ID=activity.opportunityExternalId",
                "日時=activity.at",
                "発着信=activity.direction",
                "担当者=activity.rep",
                "架電結果=activity.outcome",
                "通話秒数=activity.durationSeconds",
                "件名=activity.subject",
                "メモ=activity.note",
                "記録日時=activity.recordedAt");
        targetAccounts = sheet(
                "ターゲット企業",
                TARGET_ACCOUNTS,
                "企業ID=account.externalId",
                "区分=targetAccount.tier",
                "リスト=targetAccount.reason",
                "追加日=targetAccount.addedOn",
                "担当者ID=contact.externalId",
                "役割=contact.buyingRole",
                "キーマン判断日=contact.keyPersonOn");
        targets = sheet(
                LAST,
                TARGETS,
                "KPI=target.kpi",
                "部門=target.department",
                "チーム=target.team",
                "担当者=target.rep",
                "開始日=target.from",
                "終了日=target.to",
                "目標値=target.value");
        reports = new Reports(zone);
    }

    /** The files in the order in which they are to be imported. */
    List<Sheet> inOrder() {
        List<Sheet> sheets = new ArrayList<>(List.of(
                colleagues,
                transfers,
                firms,
                prospects,
                leads,
                partners,
                broughtLeads,
                stages,
                appointments,
                handoffs,
                deals,
                phases,
                decisions,
                customers,
                usage,
                activities,
                targetAccounts));
        sheets.addAll(reports.inOrder());
        sheets.add(targets);
        return sheets;
    }

    /** Rows of all files. */
    int size() {
        return inOrder().stream().mapToInt(Sheet::size).sum();
    }

    private Sheet sheet(String name, ImportKind kind, String... columns) {
        return new Sheet(name, kind, zone, columns);
    }
}
