-- Leads :first to :last of the year 2025 with what became of them: six calls each, a quarter with an appointment and a handoff,
-- an eighth with a deal, a third of those won. Written at once; their facts follow by refresh_facts.
insert into channel (name) select 'ch-' || g from generate_series(0, 11) g on conflict do nothing;
insert into app_user (display_name)
select '担当' || g from generate_series(0, 39) g where not exists (select 1 from app_user u where u.display_name = '担当' || g);
insert into lead (id, external_id, channel_id, owner_id, acquired_at, created_at, updated_at)
select nextval('record_id'), 'H-' || g, c.id, u.id,
       timestamptz '2025-01-01 00:00+09' + (g * 7919 % 525600) * interval '1 minute', now(), now()
from generate_series(:first::bigint, :last::bigint) g
join channel c on c.name = 'ch-' || g % 12
join lateral (select min(id) as id from app_user where display_name = '担当' || g % 40) u on true;
create temp table fresh on commit drop as select * from lead where external_id in (select 'H-' || g from generate_series(:first::bigint, :last::bigint) g);
insert into stage_change (lead_id, track, to_stage, occurred_at, recorded_at) select id, 'MK', 'NEW', acquired_at, now() from fresh;
insert into quality_judgement (lead_id, quality, cause, judged_at)
select id, (array['QUALITY', 'GENERAL', 'GENERAL', 'UNCLASSIFIED'])[1 + id % 4], 'RULE', now() from fresh;
insert into activity (kind, direction, lead_id, rep_id, occurred_at, recorded_at, outcome, duration_seconds)
select 'CALL', 'OUTBOUND', l.id, l.owner_id, l.acquired_at + k * interval '26 hours', now(),
       (array['NO_ANSWER', 'NO_ANSWER', 'GATEKEEPER', 'CONNECTED', 'NO_ANSWER', 'NO_ANSWER'])[1 + (l.id + k) % 6], 60 + k * 30
from fresh l cross join generate_series(1, 6) k;
insert into appointment (lead_id, booked_at, scheduled_at, held_at, status, booked_through, set_by, recorded_at)
select id, acquired_at + interval '7 days', acquired_at + interval '14 days', acquired_at + interval '14 days', 'HELD', 'CALL', owner_id, now()
from fresh where id % 4 = 0;
insert into handoff (lead_id, from_department, to_department, offered_by, offered_at, due_on, status, decided_at, recorded_at)
select id, 'SDR', 'FS', owner_id, acquired_at + interval '8 days', (acquired_at + interval '10 days')::date, 'ACCEPTED',
       acquired_at + interval '9 days', now()
from fresh where id % 4 = 0;
insert into opportunity (lead_id, source, outcome, amount, entered_at, confirmed_at, closed_at, owner_id, set_by, created_at, updated_at)
select id, 'IS', (array['WON', 'LOST', 'LOST'])[1 + id % 3], 500000 + id % 100 * 10000, acquired_at + interval '9 days',
       acquired_at + interval '15 days', acquired_at + interval '60 days', owner_id, owner_id, now(), now()
from fresh where id % 8 = 0;
