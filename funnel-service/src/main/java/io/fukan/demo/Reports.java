package io.fukan.demo;

import io.fukan.ingest.ImportKind;
import java.time.ZoneId;
import java.util.List;

/** Files of the systems beside the one for sales: mailing, news, web analysis, attendance, bookkeeping. */
final class Reports {

    final Sheet mails;
    final Sheet signals;
    final Sheet channelDays;
    final Sheet workDays;
    final Sheet costs;

    Reports(ZoneId zone) {
        mails = new Sheet(
                "メール配信",
                ImportKind.MAIL_EVENTS,
                zone,
                "メールID=mailEvent.externalId",
                "リードID=mailEvent.leadExternalId",
                "件名=mailEvent.subject",
                "送信日時=mailEvent.sentAt",
                "開封日時=mailEvent.openedAt",
                "クリック日時=mailEvent.clickedAt",
                "不達=mailEvent.bounced");
        signals = new Sheet(
                "企業ニュース",
                ImportKind.SIGNALS,
                zone,
                "ニュースID=signal.externalId",
                "企業ID=account.externalId",
                "種類=signal.kind",
                "見出し=signal.title",
                "日付=signal.happenedOn");
        channelDays = new Sheet(
                "経路別実績",
                ImportKind.CHANNEL_DAYS,
                zone,
                "日付=channelDay.date",
                "経路=channelDay.channel",
                "表示回数=channelDay.impressions",
                "クリック数=channelDay.clicks",
                "セッション数=channelDay.sessions",
                "直帰数=channelDay.bounces",
                "ページビュー数=channelDay.pageViews",
                "離脱数=channelDay.exits",
                "コンバージョン数=channelDay.conversions",
                "費用=channelDay.cost");
        workDays = new Sheet(
                "稼働時間", ImportKind.WORK_DAYS, zone, "日付=workDay.date", "担当者=workDay.person", "稼働時間=workDay.hours");
        costs = new Sheet(
                "部門費用",
                ImportKind.DEPARTMENT_COSTS,
                zone,
                "計上日=departmentCost.date",
                "部門=departmentCost.department",
                "費目=departmentCost.item",
                "金額=departmentCost.amount");
    }

    List<Sheet> inOrder() {
        return List.of(mails, signals, channelDays, workDays, costs);
    }
}
