-- Records :first to :last of everything that lists show, acquired today: of inside sales (:rep), field sales (:seller) and customer
-- success (:keeper); half of them of one company, and each with one more line in the
-- story of one lead and one deal. Every tenth brings one more person of the :team.
insert into app_user (external_id, display_name, role) select 'S-' || g, '担当' || g, 'SDR' from generate_series(:first, :last) g where g % 10 = 0;
insert into team_membership (user_id, team_id) select u.id, :team from app_user u
where u.external_id in (select 'S-' || g from generate_series(:first, :last) g);
insert into account (external_id, name, matching_key, region, search_text, created_at, updated_at)
select 'S-' || g, '会社' || g, '会社' || g, '東京都', '会社' || g, :now, :now from generate_series(:first, :last) g;
insert into contact (external_id, account_id, last_name, email, search_text, created_at, updated_at)
select 'S-' || g, a.id, '人' || g, 'p' || g || '@example.com', '人' || g, :now, :now
from generate_series(:first, :last) g join account a on a.external_id = 'S-' || case g % 2 when 0 then :first_of_all else g end;
insert into lead (external_id, account_id, contact_id, owner_id, track, stage, acquired_at, next_action, next_action_on, recycle_reason, revisit_on,
                  created_at, updated_at)
select 'S-' || g, c.account_id, c.id, :rep, 'SDR', case g % 5 when 4 then 'RECYCLED' when 3 then 'HANDED_OFF' else 'ATTEMPTING' end, :now,
       case when g % 5 < 3 then '再架電' end, case when g % 5 < 3 then :today end, case when g % 5 = 4 then 'NO_RESPONSE' end,
       case when g % 5 = 4 then :today end, :now, :now
from generate_series(:first, :last) g join contact c on c.external_id = 'S-' || g;
insert into stage_change (lead_id, track, from_stage, to_stage, occurred_at, recorded_at, changed_by)
select l.id, 'SDR', 'UNTOUCHED', l.stage, :now, :now, :rep from lead l where l.external_id in (select 'S-' || g from generate_series(:first, :last) g);
insert into activity (kind, direction, lead_id, contact_id, rep_id, occurred_at, recorded_at, outcome, duration_seconds, note, attrs)
select 'CALL', 'OUTBOUND', l.id, l.contact_id, coalesce(u.id, :rep), :now, :now, 'CONNECTED', 90, '話した', '{"recording_url": "https://example.com/1"}'
from generate_series(:first, :last) g cross join unnest(array[g, :first_of_all]) of_lead join lead l on l.external_id = 'S-' || of_lead
left join app_user u on u.external_id = 'S-' || g;
insert into appointment (lead_id, booked_at, scheduled_at, status, booked_through, set_by, assigned_to, recorded_at)
select l.id, :now, :now + interval '1 day', 'SCHEDULED', 'CALL', :rep, :seller, :now
from lead l where l.external_id in (select 'S-' || g from generate_series(:first, :last) g);
insert into handoff (lead_id, from_department, to_department, appointment_id, offered_by, offered_to, offered_at, due_on, recorded_at)
select l.id, 'SDR', 'FS', p.id, :rep, :seller, :now, :today + 2, :now
from lead l join appointment p on p.lead_id = l.id
where l.external_id in (select 'S-' || g from generate_series(:first, :last) g where g % 5 = 3);
insert into opportunity (external_id, name, account_id, source, phase, outcome, amount, entered_at, confirmed_at, closed_at, expected_close_on, lost_reason,
                         owner_id, set_by, created_at, updated_at)
select 'S-' || g, '案件' || g, a.id, 'FS', o.phase, o.outcome, 1000000, :now, :now, case when o.outcome <> 'OPEN' then cast(:now as timestamptz) end, :today,
       case when o.outcome = 'LOST' then 'LOST_PRICE' end, :seller, :rep, :now, :now
from generate_series(:first, :last) g
join account a on a.external_id = 'S-' || case g % 2 when 0 then :first_of_all else g end
cross join lateral (
    select case g % 4 when 2 then 'WON' when 3 then 'LOST' else 'NEEDS_AGREED' end as phase,
           case g % 4 when 2 then 'WON' when 3 then 'LOST' else 'OPEN' end as outcome) o;
insert into opportunity_amount (opportunity_id, amount, effective_at)
select o.id, o.amount, :now from opportunity o where o.external_id in (select 'S-' || g from generate_series(:first, :last) g);
insert into activity (kind, opportunity_id, rep_id, occurred_at, recorded_at, note)
select 'MEETING', o.id, :seller, :now, :now, '会った' from generate_series(:first, :last) g join opportunity o on o.external_id = 'S-' || :first_of_all;
insert into deal_comment (opportunity_id, author_id, body, written_at)
select o.id, :seller, '一言', :now from generate_series(:first, :last) g join opportunity o on o.external_id = 'S-' || :first_of_all;
insert into customer (external_id, account_id, opportunity_id, owner_id, stage, started_at, mrr, renews_on, created_at, updated_at)
select o.external_id, o.account_id, o.id, :keeper, 'RETENTION', :now, 30000, :today + 30, :now, :now
from opportunity o where o.outcome = 'WON' and o.external_id in (select 'S-' || g from generate_series(:first, :last) g);
insert into partner (external_id, name, matching_key, type, contracted_on, owner_id, created_at, updated_at)
select 'S-' || g, 'パートナー' || g, 'パートナー' || g, 'REFERRAL', :today, :seller, :now, :now from generate_series(:first, :last) g;
insert into notice (user_id, kind, occasion, lead_id, told_at) select :rep, 'HANDOFF_RETURNED', 'S-' || l.id, l.id, :now
from lead l where l.external_id in (select 'S-' || g from generate_series(:first, :last) g);
insert into campaign (name) select 'C-' || g from generate_series(:first, :last) g;
