-- Leads :first to :last with their companies and people, and what became of them: acquired within the year before :today, the
-- same for the same number. What would lie in the future has not happened yet.
--
-- path   0-39 with marketing, 40-93 with inside sales, 94-99 target accounts; within each from what just came to what was accepted
create temp table crew on commit drop as
select array_agg(id order by id) filter (where role = 'SDR') as sdr, array_agg(id order by id) filter (where role = 'BDR') as bdr,
       array_agg(id order by id) filter (where role = 'FIELD') as field, array_agg(id order by id) filter (where role = 'CS') as cs,
       (select array_agg(id order by id) from channel) as channels
from app_user;
create temp table fresh on commit drop as
select d.*,
       case when d.path < 40 then 'MK' when d.path < 94 then 'SDR' else 'BDR' end as track,
       case when d.path < 10 then 'NEW' when d.path < 30 then 'NURTURING' when d.path < 40 then 'MQL'
            when d.path < 47 then 'UNTOUCHED' when d.path < 59 then 'ATTEMPTING' when d.path < 63 then 'CONNECTED'
            when d.path < 65 then 'NEEDS_CONFIRMED' when d.path < 70 then 'RECYCLED' when d.path < 72 then 'DISQUALIFIED'
            when d.path < 74 then 'RETURNED' when d.path < 76 then 'APPOINTMENT_SET' when d.path < 77 then 'HANDED_OFF'
            when d.path < 94 then 'ACCEPTED' when d.path < 96 then 'TARGETED' when d.path < 98 then 'APPROACHING'
            when d.path < 99 then 'KEY_PERSON_CONNECTED' else 'ACCEPTED' end as stage,
       case when d.path < 40 or d.path < 47 and pg_temp.draw(d.n, 3, 8) = 0 then null
            when d.path < 94 then c.sdr[1 + pg_temp.draw(d.n, 4, cardinality(c.sdr))]
            else c.bdr[1 + pg_temp.draw(d.n, 4, cardinality(c.bdr))] end as owner_id,
       c.field[1 + pg_temp.draw(d.n, 5, cardinality(c.field))] as seller_id,
       c.cs[1 + pg_temp.draw(d.n, 6, cardinality(c.cs))] as success_id,
       c.channels[1 + pg_temp.draw(d.n, 7, cardinality(c.channels))] as channel_id
from (
    select n, nextval('record_id') as id, nextval('record_id') as contact_id,
           t.acquired_at, (n + 3) / 4 as company,
           case when t.acquired_at > :today::date - interval '15 days' then pg_temp.draw(n, 2, 65) else pg_temp.draw(n, 2, 100) end as path
    from generate_series(:first::bigint, :last::bigint) n
    cross join lateral (
        select (:today::timestamp at time zone 'Asia/Tokyo') - (1 + pg_temp.draw(n, 1, 525599)) * interval '1 minute' as acquired_at) t) d
cross join crew c;
analyze fresh;
insert into account (external_id, name, matching_key, industry, employees, region, phone, search_text, created_at, updated_at)
select 'A-' || m.company, m.name, matching_key(m.name), (array['C', 'D', 'E', 'G', 'I', 'L'])[1 + m.company % 6],
       5 + pg_temp.draw(m.company, 8, 2000), (array['東京都', '大阪府', '愛知県', '福岡県', '北海道', '宮城県'])[1 + m.company % 6], m.phone,
       fold_text(m.name || ' ' || m.phone), now(), now()
from (
    select f.company,
           (array['青葉', '白樺', '若竹', '北斗', '朝日', '山吹', '千歳', '常盤', '浅葱', '飛鳥'])[1 + f.company % 10]
           || (array['精機', '物流', '化学', '商事', '電設', '食品', '印刷', '建材'])[1 + f.company / 10 % 8] || f.company || '株式会社' as name,
           '+813' || lpad((f.company % 100000000)::text, 8, '0') as phone
    from fresh f group by f.company) m
on conflict do nothing;
insert into contact (id, account_id, last_name, first_name, last_kana, first_kana, email, phone, department, title, search_text, created_at, updated_at)
select f.contact_id, a.id, p.last_name, p.first_name, p.last_kana, 'ハルカ', p.email, p.phone,
       (array['総務部', '情報システム部', '購買部', '経営企画部'])[1 + f.n % 4], (array['部長', '課長', '係長', '主任'])[1 + f.n % 4],
       fold_text(p.last_name || p.first_name || ' ' || p.last_kana || 'ハルカ ' || p.email || ' ' || p.phone), now(), now()
from fresh f
join account a on a.external_id = 'A-' || f.company
cross join lateral (
    select (array['佐藤', '鈴木', '高橋', '田中', '伊藤', '渡辺', '山本', '中村', '小林', '加藤'])[1 + f.n % 10] as last_name,
           (array['サトウ', 'スズキ', 'タカハシ', 'タナカ', 'イトウ', 'ワタナベ', 'ヤマモト', 'ナカムラ', 'コバヤシ', 'カトウ'])[1 + f.n % 10] as last_kana,
           '春香' as first_name, 'p' || f.n || '@company' || f.company || '.example' as email,
           '+8190' || lpad((f.n % 100000000)::text, 8, '0') as phone) p;
insert into lead (id, external_id, account_id, contact_id, channel_id, owner_id, track, stage, acquired_at, next_action,
                  next_action_on, next_action_at, recycle_reason, revisit_on, created_at, updated_at)
select f.id, 'H-' || f.n, a.id, f.contact_id, f.channel_id, f.owner_id, f.track, f.stage, f.acquired_at,
       case when w.day is not null then '再架電' end, w.day,
       case when pg_temp.draw(f.n, 10, 12) = 0 then (w.day + time '15:00') at time zone 'Asia/Tokyo' end,
       case when f.stage = 'RECYCLED' then 'NO_RESPONSE' end,
       case when f.stage = 'RECYCLED' then :today::date - 30 + pg_temp.draw(f.n, 11, 180) end, now(), now()
from fresh f
join account a on a.external_id = 'A-' || f.company
cross join lateral (
    select case when f.path between 47 and 64 and pg_temp.draw(f.n, 9, 3) > 0 or f.stage = 'APPROACHING'
                then :today::date - 10 + pg_temp.draw(f.n, 12, 30) end as day) w;
insert into stage_change (lead_id, track, from_stage, to_stage, occurred_at, recorded_at, changed_by, reason)
select f.id, s.track, s.from_stage, s.to_stage, f.acquired_at + s.after, now(), f.owner_id,
       case when s.to_stage = 'RECYCLED' then 'NO_RESPONSE' end
from fresh f
cross join lateral (values
    ('MK', null, 'NEW', interval '0', true),
    ('MK', 'NEW', 'MQL', interval '20 hours', f.path >= 30 and f.track <> 'BDR'),
    ('SDR', 'HANDED_TO_IS', 'UNTOUCHED', interval '24 hours', f.track = 'SDR'),
    ('SDR', 'UNTOUCHED', 'ATTEMPTING', interval '26 hours', f.track = 'SDR' and f.path >= 47),
    ('SDR', 'ATTEMPTING', f.stage, interval '8 days',
     f.track = 'SDR' and f.stage in ('CONNECTED', 'NEEDS_CONFIRMED', 'RECYCLED', 'DISQUALIFIED')),
    (f.track, 'ATTEMPTING', 'APPOINTMENT_SET', interval '7 days', f.path between 72 and 93 or f.path = 99),
    (f.track, 'APPOINTMENT_SET', 'HANDED_OFF', interval '8 days', f.path between 72 and 73 or f.path between 76 and 93 or f.path = 99),
    (f.track, 'HANDED_OFF', f.stage, interval '9 days', f.stage in ('ACCEPTED', 'RETURNED')),
    ('BDR', null, 'TARGETED', interval '1 hour', f.track = 'BDR')
) as s (track, from_stage, to_stage, after, holds)
where s.holds and f.acquired_at + s.after < :today;
insert into quality_judgement (lead_id, quality, cause, judged_at)
select id, (array['QUALITY', 'GENERAL', 'GENERAL', 'UNCLASSIFIED'])[1 + pg_temp.draw(n, 13, 4)], 'RULE', acquired_at from fresh;
insert into lead_score (lead_id, attribute_score, behaviour_score, cell_letter, cell_number, computed_at)
select id, 50, 50, chr(65 + pg_temp.draw(n, 14, 4)), 1 + pg_temp.draw(n, 15, 4), now() from fresh where path >= 30;
insert into activity (kind, direction, lead_id, account_id, contact_id, rep_id, occurred_at, recorded_at, outcome, duration_seconds)
select 'CALL', 'OUTBOUND', f.id, l.account_id, f.contact_id, f.owner_id, f.acquired_at + k * interval '26 hours', now(),
       (array['NO_ANSWER', 'NO_ANSWER', 'GATEKEEPER', 'CONNECTED', 'NO_ANSWER', 'CONNECTED'])[1 + (f.n + k) % 6], 60 + k * 30
from fresh f
join lead l on l.id = f.id
cross join generate_series(1, 6) k
where f.path >= 47 and f.acquired_at + k * interval '26 hours' < :today;
with asked as (
    insert into activity (kind, direction, lead_id, account_id, contact_id, occurred_at, recorded_at, subject)
    select 'INQUIRY', 'INBOUND', f.id, l.account_id, f.contact_id, f.acquired_at, now(), 'お問い合わせ'
    from fresh f join lead l on l.id = f.id
    where f.track = 'SDR' and pg_temp.draw(f.n, 16, 5) = 0
    returning id, lead_id, occurred_at)
insert into response_clock (lead_id, cycle, inquiry_id, started_at, due_at, in_hours, callable, answered_at, answered_by, working_seconds,
                            called_seconds, breached_at)
select q.lead_id, 1, q.id, q.occurred_at, q.occurred_at + interval '5 minutes', true, true,
       case when w.answered then q.occurred_at + w.seconds * interval '1 second' end, case when w.answered then f.owner_id end,
       case when w.answered then w.seconds end, case when w.answered then w.seconds end,
       case when not w.answered or w.seconds > 300 then q.occurred_at + interval '5 minutes' end
from asked q
join fresh f on f.id = q.lead_id
cross join lateral (
    select f.path >= 47 or q.occurred_at < :today::date - interval '30 days' as answered, 60 + pg_temp.draw(f.n, 17, 7200) as seconds) w;
insert into appointment (lead_id, account_id, booked_at, scheduled_at, held_at, status, booked_through, set_by, assigned_to, criteria_met, recorded_at)
select f.id, l.account_id, f.acquired_at + interval '7 days', f.acquired_at + interval '14 days',
       case when w.held then f.acquired_at + interval '14 days' end, case when w.held then 'HELD' else 'SCHEDULED' end, 'CALL', f.owner_id,
       f.seller_id, f.path % 5 > 0, now()
from fresh f
join lead l on l.id = f.id
cross join lateral (select f.stage = 'ACCEPTED' and f.acquired_at + interval '14 days' < :today as held) w
where f.path between 72 and 93 or f.path = 99;
insert into handoff (lead_id, from_department, to_department, appointment_id, offered_by, offered_to, offered_at, due_on, status, decided_by,
                     decided_at, return_reason, comment, recorded_at)
select f.id, f.track, 'FS', p.id, f.owner_id, f.seller_id, f.acquired_at + interval '8 days', (f.acquired_at + interval '10 days')::date,
       w.status, case when w.status <> 'PENDING' then f.seller_id end,
       case when w.status <> 'PENDING' then f.acquired_at + interval '9 days' end,
       case when w.status = 'RETURNED' then (array['NEED_UNCLEAR', 'NO_BUDGET', 'TIMING_TOO_FAR'])[1 + f.n % 3] end,
       case when w.status = 'RETURNED' then '時期尚早' end, now()
from fresh f
join appointment p on p.lead_id = f.id
cross join lateral (
    select case when f.stage = 'RETURNED' then 'RETURNED' when f.stage = 'ACCEPTED' then 'ACCEPTED' else 'PENDING' end as status) w
where f.stage in ('RETURNED', 'ACCEPTED') or f.stage = 'HANDED_OFF' and f.acquired_at > :today::date - interval '40 days';
insert into opportunity (lead_id, account_id, appointment_id, name, product, source, phase, yomi, outcome, amount, entered_at, confirmed_at,
                         closed_at, expected_close_on, lost_reason, owner_id, set_by, next_action, next_action_on, created_at, updated_at)
select f.id, p.account_id, p.id, '導入案件 ' || f.n, (array['基本', '標準', '上級'])[1 + f.n % 3], 'IS',
       case when w.outcome <> 'OPEN' then w.outcome
            else (array['FIRST_MEETING', 'NEEDS_AGREED', 'VALUE_AGREED', 'DECISION_MAKER_AGREED', 'NEGOTIATION'])[1 + f.n % 5] end,
       case when w.outcome = 'OPEN' then (array['A', 'B', 'C', null])[1 + f.n % 4] end,
       w.outcome, 500000 + f.n % 100 * 10000, f.acquired_at + interval '9 days', f.acquired_at + interval '15 days',
       case when w.outcome <> 'OPEN' then f.acquired_at + interval '60 days' end, :today::date - 20 + pg_temp.draw(f.n, 18, 120),
       case when w.outcome = 'LOST' then (array['LOST_PRICE', 'NO_NEED', 'NO_BUDGET'])[1 + f.n % 3] end, f.seller_id, f.owner_id,
       case when f.n % 3 > 0 then '次回訪問' end, case when f.n % 3 > 0 then :today::date - 5 + pg_temp.draw(f.n, 19, 30) end, now(), now()
from fresh f
join appointment p on p.lead_id = f.id
cross join lateral (
    select case when f.acquired_at + interval '60 days' > :today or pg_temp.draw(f.n, 20, 10) = 0 then 'OPEN'
                when pg_temp.draw(f.n, 20, 10) < 4 then 'WON' else 'LOST' end as outcome) w
where f.stage = 'ACCEPTED' and f.acquired_at + interval '15 days' < :today;
create temp table sold on commit drop as
select o.id, o.lead_id, o.account_id, o.owner_id, o.outcome, o.amount, o.entered_at, o.closed_at, o.phase, f.n, f.success_id
from opportunity o join fresh f on f.id = o.lead_id;
insert into opportunity_amount (opportunity_id, amount, effective_at) select id, amount, entered_at from sold;
insert into phase_change (opportunity_id, from_phase, to_phase, occurred_at, recorded_at, changed_by)
select id, null, 'FIRST_MEETING', entered_at, now(), owner_id from sold
union all
select id, 'FIRST_MEETING', phase, coalesce(closed_at, entered_at + interval '12 days'), now(), owner_id from sold where phase <> 'FIRST_MEETING';
insert into activity (kind, lead_id, account_id, opportunity_id, rep_id, occurred_at, recorded_at)
select 'PROPOSAL', lead_id, account_id, id, owner_id, entered_at + interval '20 days', now()
from sold where n % 5 > 0 and entered_at + interval '20 days' < :today;
insert into customer (lead_id, account_id, opportunity_id, owner_id, stage, started_at, mrr, churned_at, renews_on, created_at, updated_at)
select lead_id, account_id, id, success_id, case when w.left_at is null then 'RETENTION' else 'CHURNED' end, closed_at,
       30000 + n % 50 * 1000, w.left_at, case when w.left_at is null then (closed_at + interval '1 year')::date end, now(), now()
from sold
cross join lateral (
    select case when pg_temp.draw(n, 21, 12) = 0 and closed_at + interval '90 days' < :today then closed_at + interval '90 days' end as left_at) w
where outcome = 'WON';
