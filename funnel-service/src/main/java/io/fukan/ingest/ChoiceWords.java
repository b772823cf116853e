package io.fukan.ingest;

/** What files write for the choices that several records have, in the order of the choices: each in Japanese, English and otherwise. */
final class ChoiceWords {

    static final String[] DEPARTMENTS = {
        "マーケティング|Marketing|MK", "インサイドセールス|Inside sales|SDR|IS", "アウトバウンド営業|Outbound sales|BDR",
        "フィールドセールス|Field sales|FS|営業", "カスタマーサクセス|Customer success|CS", "パートナーセールス|Partner sales|PS"
    };

    static final String[] TRACKS = {
        "マーケティング|Marketing",
        "インサイドセールス|Inside sales|インサイドセールス（SDR）|Inside sales (SDR)",
        "アウトバウンド|Outbound|インサイドセールス（BDR）|Inside sales (BDR)"
    };

    static final String[] STAGES = {
        "新規|New",
        "ナーチャリング中|Nurturing|育成中",
        "MQL|Marketing qualified",
        "IS引き渡し済み|Handed to inside sales|ISへ引渡済み",
        "未対応|Untouched|未着手",
        "架電中|Attempting",
        "接続済み|Connected",
        "ニーズ確認済み|Needs confirmed|課題確認済み|Need confirmed",
        "ターゲット|Targeted|ターゲット選定済み",
        "調査済み|Researched",
        "担当者特定済み|Contact identified",
        "アプローチ中|Approaching",
        "キーパーソン接続済み|Key person connected|キーマン接続済み",
        "アポ設定済み|Appointment set|アポ獲得",
        "送客済み|Handed off",
        "受領済み|Accepted|受入済み",
        "差戻し|Returned",
        "リサイクル|Recycled",
        "対象外|Disqualified"
    };

    static final String[] RECYCLE_REASONS = {
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

    static final String[] PHASES = {
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

    private ChoiceWords() {}
}
