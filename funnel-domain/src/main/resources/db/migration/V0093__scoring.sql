-- How leads are scored: versions of the rules for both axes, what acts of leads the rules have met, and how scores moved.

create table scoring_model (
    id            bigint primary key default nextval('record_id'),
    version_no    integer unique,                 -- v1, v2 …; null: a draft, of which there is one at most
    name          text     not null,
    attribute_a   integer  not null,              -- from which attribute score on a lead is A, B, C; below: D
    attribute_b   integer  not null,
    attribute_c   integer  not null,
    behaviour_1   integer  not null,              -- from which behaviour score on it is 1, 2, 3; below: 4
    behaviour_2   integer  not null,
    behaviour_3   integer  not null,
    published_at  timestamptz,
    published_by  bigint references app_user,
    version       integer  not null default 0,
    check ((version_no is null) = (published_at is null)),
    check (attribute_a > attribute_b and attribute_b > attribute_c),
    check (behaviour_1 > behaviour_2 and behaviour_2 > behaviour_3)
);
create unique index scoring_model_draft on scoring_model ((true)) where version_no is null;

create table scoring_attribute_rule (
    id        bigint primary key default nextval('record_id'),
    model_id  bigint   not null references scoring_model on delete cascade,
    name      text,                               -- null: the condition speaks for itself
    rule      jsonb    not null,
    points    integer  not null,
    position  integer  not null
);
create index scoring_attribute_rule_model on scoring_attribute_rule (model_id);

-- An act of the lead that gives points, of which some fall off with time; or its silence for so many days.
create table scoring_behaviour_rule (
    id             bigint primary key default nextval('record_id'),
    model_id       bigint   not null references scoring_model on delete cascade,
    name           text,
    activity_kind  text,                          -- null: silence
    patterns       text[]   not null default '{}',-- words of which subject or page holds one; none: any
    times          integer  not null default 1,   -- how often it must happen to count once
    silent_days    integer,
    points         integer  not null,
    decay_points   integer,                      -- what falls off …
    decay_every    integer,                      -- … each so many …
    decay_unit     text check (decay_unit in ('DAY', 'WEEK', 'MONTH')),
    position       integer  not null,
    check ((activity_kind is null) = (silent_days is not null)),
    check ((decay_points is null) = (decay_every is null) and (decay_points is null) = (decay_unit is null))
);
create index scoring_behaviour_rule_model on scoring_behaviour_rule (model_id);

-- Acts that met a rule, so that a score can be computed as of any day.
create table score_event (
    rule_id      bigint      not null references scoring_behaviour_rule on delete cascade,
    activity_id  bigint      not null references activity on delete cascade,
    lead_id      bigint      not null references lead on delete cascade,
    occurred_at  timestamptz not null,
    occurred_on  date        not null,
    primary key (rule_id, activity_id)
);
create index score_event_lead on score_event (lead_id, rule_id, occurred_on desc);
create index score_event_activity on score_event (activity_id);

-- How a lead's scores moved: the last state of each day on which they changed.
create table lead_score_change (
    lead_id          bigint      not null references lead on delete cascade,
    computed_on      date        not null,
    attribute_score  smallint    not null,
    behaviour_score  smallint    not null,
    cell_letter      char(1)     not null,
    cell_number      smallint    not null,
    model_id         bigint      not null references scoring_model,
    computed_at      timestamptz not null,
    primary key (lead_id, computed_on)
);

-- Leads whose scores are to be computed anew beside the work of people: after an import, or another model.
create table score_due (
    lead_id    bigint primary key references lead on delete cascade,
    only_days  boolean not null default false     -- nothing has happened to them but that days have passed
);

-- The model to start with. All points, periods and thresholds are illustrative and meant to be changed.
with model as (
    insert into scoring_model (version_no, name, attribute_a, attribute_b, attribute_c, behaviour_1, behaviour_2, behaviour_3, published_at)
    values (1, '既定', 60, 40, 20, 40, 25, 10, now())
    returning id
), attribute as (
    insert into scoring_attribute_rule (model_id, position, points, rule)
    select m.id, r.position, r.points, r.rule::jsonb
    from model m
    cross join (values
        (1, 20, '{"field": "account.employees", "op": "between", "value": [201, 1000]}'),
        (2, 15, '{"field": "account.employees", "op": "between", "value": [51, 200]}'),
        (3, 20, '{"field": "account.industry", "op": "in", "value": ["E", "G", "I", "L"]}'),
        (4, 25, '{"field": "contact.jobRank", "op": "eq", "value": "EXECUTIVE"}'),
        (5, 15, '{"field": "contact.jobRank", "op": "eq", "value": "GENERAL_MANAGER"}'),
        (6, 10, '{"field": "contact.jobRank", "op": "eq", "value": "MANAGER"}'),
        (7, 15, '{"any": [{"field": "contact.department", "op": "contains", "value": "情報システム"}, {"field": "contact.department", "op": "contains", "value": "経営企画"}, {"field": "contact.department", "op": "contains", "value": "営業企画"}]}'),
        (8, 10, '{"field": "account.region", "op": "in", "value": ["東京都", "神奈川県", "埼玉県", "千葉県", "愛知県", "大阪府", "福岡県"]}'),
        (9, -50, '{"field": "contact.email", "op": "contains", "value": "@competitor.example"}'),
        (10, -10, '{"any": [{"field": "contact.email", "op": "contains", "value": "@gmail.com"}, {"field": "contact.email", "op": "contains", "value": "@yahoo.co.jp"}, {"field": "contact.email", "op": "contains", "value": "@outlook."}, {"field": "contact.email", "op": "contains", "value": "@icloud.com"}]}'),
        (11, -25, '{"any": [{"field": "contact.email", "op": "contains", "value": ".ac.jp"}, {"field": "contact.title", "op": "contains", "value": "学生"}]}')
    ) as r (position, points, rule)
)
insert into scoring_behaviour_rule (model_id, position, activity_kind, patterns, times, silent_days, points, decay_points, decay_every, decay_unit)
select m.id, r.*
from model m
cross join (values
    (1, 'INQUIRY', array[]::text[], 1, null::integer, 30, null::integer, null::integer, null),
    (2, 'INQUIRY', array['トライアル', '無料体験', 'trial'], 1, null, 25, null, null, null),
    (3, 'WEB_VISIT', array['料金', '価格', 'pricing'], 1, null, 20, 5, 1, 'WEEK'),
    (4, 'WEB_VISIT', array['導入事例', '事例', 'case'], 2, null, 15, 5, 2, 'WEEK'),
    (5, 'SEMINAR', array[]::text[], 1, null, 15, 5, 1, 'MONTH'),
    (6, 'DOWNLOAD', array[]::text[], 1, null, 10, 5, 1, 'MONTH'),
    (7, 'EMAIL', array['クリック', 'click'], 1, null, 5, 2, 1, 'MONTH'),
    (8, null, array[]::text[], 1, 90, -15, null, null, null),
    (9, 'EMAIL', array['配信停止', 'unsubscribe'], 1, null, -20, null, null, null)
) as r (position, activity_kind, patterns, times, silent_days, points, decay_points, decay_every, decay_unit);

insert into score_due (lead_id) select id from lead;
