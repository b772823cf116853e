-- 参考値: what others say a KPI usually is, each with its source. Shown beside the figure and never judged by.
create table benchmark (
    id       bigint primary key default nextval('record_id'),
    kpi      text not null,
    low      numeric(18, 4),               -- in the KPI's unit, a percentage as a fraction of one; null: open below
    high     numeric(18, 4),               -- likewise; null: open above
    source   text not null,
    link     text,
    version  integer not null default 0,
    check (low is not null or high is not null),
    check (low <= high)
);
create index benchmark_kpi on benchmark (kpi);

insert into benchmark (kpi, low, high, source) values
    ('attainment-distribution', 0.7, 0.8, '営業組織の目標設計に関する公開記事：目標達成者が7〜8割を健全な水準とする'),
    ('attainment', 0.7, 0.8, '営業キャパシティ計画に関する公開記事：組織全体の達成率を7〜8割と見込む'),
    ('appointment-rate-per-lead', 0.1, null, 'インサイドセールスの目標設定に関する公開記事：実績がないときはアポ率10%を仮置きする'),
    ('five-minute-response-rate', 0.8, null, 'Fukanの初期値：診断の「初動遅れ」は2割を超えたときに示す'),
    ('follow-rate', 0.9, null, 'Fukanの初期値：診断の「フォロー率の低下」は9割を下回ったときに示す'),
    ('fs-acceptance-rate', 0.8, null, 'Fukanの初期値：診断の「送客の質」は受領率8割を下回ったときに示す'),
    ('is-fs-balance', 0.8, 1.2, 'Fukanの初期値：診断の「IS・FSの人員バランス」は0.8〜1.2を外れたときに示す');
