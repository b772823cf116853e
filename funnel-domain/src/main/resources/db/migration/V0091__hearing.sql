-- The hearing sheet: what inside and field sales ask, the answers to choose from, and what was answered.

-- How dear a company is among the ones we approach by ourselves; null: not a target.
alter table account add column target_tier text check (target_tier in ('A', 'B', 'C'));

create table hearing_question (
    id        bigint primary key default nextval('record_id'),
    name_ja   text     not null,
    name_en   text,                               -- null: the Japanese name is shown
    asked_by  text check (asked_by in ('SDR', 'BDR', 'FS')), -- null: everybody asks it
    fact      text check (fact in ('NEED', 'HYPOTHESIS', 'TIMING', 'BUDGET', 'AUTHORITY', 'COMPETITOR', 'TEAM', 'DECISION_PROCESS',
                                   'DECISION_CRITERIA', 'METRICS', 'CHAMPION', 'AMOUNT')),
    noted     boolean  not null default false,    -- whether words are asked for as well
    position  integer  not null,
    active    boolean  not null default true,
    version   integer  not null default 0
);

-- A choice that was taken away stays for the answers that name it.
create table hearing_choice (
    id           bigint primary key default nextval('record_id'),
    question_id  bigint   not null references hearing_question,
    name_ja      text     not null,
    name_en      text,
    truth        boolean,                         -- what it says of the fact; null: unknown
    value        text,                            -- what programs read: months, yen, or a word such as PLANNED
    position     integer  not null,
    active       boolean  not null default true
);
create index hearing_choice_question on hearing_choice (question_id);

-- Never changed: the latest answer to a question counts.
create table hearing_answer (
    id              bigint primary key default nextval('record_id'),
    lead_id         bigint references lead on delete cascade,
    opportunity_id  bigint references opportunity on delete cascade, -- of a deal that came from no lead
    cycle           integer     not null default 1,
    question_id     bigint      not null references hearing_question,
    choice_id       bigint references hearing_choice,
    note            text,
    answered_at     timestamptz not null,
    recorded_at     timestamptz not null,
    answered_by     bigint references app_user,
    activity_id     bigint references activity on delete cascade,    -- the call in which it was said; taken back with it
    root            bigint      not null generated always as (coalesce(lead_id, opportunity_id)) stored,
    check (choice_id is not null or note is not null)
);
create index hearing_answer_root on hearing_answer (root, cycle, question_id, answered_at desc, id desc);
create index hearing_answer_choice on hearing_answer (choice_id);
create index hearing_answer_activity on hearing_answer (activity_id);
create index hearing_answer_opportunity on hearing_answer (opportunity_id);

-- The sheet to start with; everything in it can be changed.
with question as (
    insert into hearing_question (name_ja, name_en, asked_by, fact, noted, position, active) values
        ('課題', 'Need', null, 'NEED', true, 1, true),
        ('仮説', 'Hypothesis', 'BDR', 'HYPOTHESIS', false, 2, true),
        ('時期', 'Timing', null, 'TIMING', false, 3, true),
        ('予算', 'Budget', null, 'BUDGET', false, 4, true),
        ('決裁', 'Authority', null, 'AUTHORITY', false, 5, true),
        ('競合', 'Competitor', null, 'COMPETITOR', true, 6, true),
        ('体制', 'Team', null, 'TEAM', false, 7, true),
        ('決裁手順', 'Decision process', 'FS', 'DECISION_PROCESS', true, 8, true),
        ('効果指標', 'Metrics', null, 'METRICS', true, 9, false),
        ('選定基準', 'Decision criteria', null, 'DECISION_CRITERIA', true, 10, false),
        ('推進者', 'Champion', null, 'CHAMPION', false, 11, false),
        ('規模', 'Deal size', null, 'AMOUNT', false, 12, false)
    returning id, fact
)
insert into hearing_choice (question_id, name_ja, name_en, truth, value, position)
select q.id, c.name_ja, c.name_en, c.truth, c.value, c.position
from question q
join (values
    ('NEED', 1, '見える化', 'Visibility', true, null),
    ('NEED', 2, '定着', 'Adoption', true, null),
    ('NEED', 3, '分析', 'Analysis', true, null),
    ('NEED', 4, 'その他', 'Other', true, null),
    ('NEED', 5, 'なし', 'None', false, null),
    ('HYPOTHESIS', 1, '同意', 'Agreed', true, null),
    ('HYPOTHESIS', 2, '違う', 'Rejected', false, null),
    ('HYPOTHESIS', 3, '不明', 'Unknown', null, null),
    ('TIMING', 1, '3か月以内', 'Within 3 months', true, '3'),
    ('TIMING', 2, '6か月以内', 'Within 6 months', true, '6'),
    ('TIMING', 3, '1年以内', 'Within a year', true, '12'),
    ('TIMING', 4, '1年より先', 'Later', true, '24'),
    ('TIMING', 5, '未定', 'Undecided', null, null),
    ('BUDGET', 1, '確保済', 'Secured', true, 'SECURED'),
    ('BUDGET', 2, '計画中', 'Planned', true, 'PLANNED'),
    ('BUDGET', 3, 'なし', 'None', false, 'NONE'),
    ('BUDGET', 4, '不明', 'Unknown', null, null),
    ('AUTHORITY', 1, '決裁者', 'Decision maker', true, 'DECISION_MAKER'),
    ('AUTHORITY', 2, '影響者', 'Influencer', true, 'INFLUENCER'),
    ('AUTHORITY', 3, '担当者', 'User', false, 'USER'),
    ('AUTHORITY', 4, '不明', 'Unknown', null, null),
    ('COMPETITOR', 1, '比較中', 'Comparing', true, null),
    ('COMPETITOR', 2, '他社なし', 'No one else', true, null),
    ('COMPETITOR', 3, '不明', 'Unknown', null, null),
    ('TEAM', 1, 'あり', 'Yes', true, null),
    ('TEAM', 2, 'なし', 'No', false, null),
    ('TEAM', 3, '不明', 'Unknown', null, null),
    ('DECISION_PROCESS', 1, '確認済', 'Known', true, null),
    ('DECISION_PROCESS', 2, '決まっていない', 'Not settled', false, null),
    ('DECISION_PROCESS', 3, '不明', 'Unknown', null, null),
    ('METRICS', 1, '合意済', 'Agreed', true, null),
    ('METRICS', 2, '決まっていない', 'Not settled', false, null),
    ('METRICS', 3, '不明', 'Unknown', null, null),
    ('DECISION_CRITERIA', 1, '確認済', 'Known', true, null),
    ('DECISION_CRITERIA', 2, '決まっていない', 'Not settled', false, null),
    ('DECISION_CRITERIA', 3, '不明', 'Unknown', null, null),
    ('CHAMPION', 1, 'あり', 'Yes', true, null),
    ('CHAMPION', 2, 'なし', 'No', false, null),
    ('CHAMPION', 3, '不明', 'Unknown', null, null),
    ('AMOUNT', 1, '300万円未満', 'Under ¥3M', true, '0'),
    ('AMOUNT', 2, '300万円以上', '¥3M or more', true, '3000000'),
    ('AMOUNT', 3, '1,000万円以上', '¥10M or more', true, '10000000'),
    ('AMOUNT', 4, '不明', 'Unknown', null, null)
) as c (fact, position, name_ja, name_en, truth, value) on c.fact = q.fact;
