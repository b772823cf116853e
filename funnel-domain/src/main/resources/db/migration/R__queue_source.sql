-- Which leads inside sales has to work on, and why: the one place where it is written.
--
-- queue_source   one row per open lead of inside sales that is not with field sales yet; of those that already have an
--                appointment only where something is planned or the prospect waits, or where the meeting is off
-- queue_entry    that view, brought up to date for the leads that a transaction touched (refresh_queue)
--
-- Of those that press alike the dearer target account comes first: the tier breaks ties, it is no place in the grid.
-- What the clock decides (which entry is due, late, in the future) is decided when the queue is read.

drop view if exists queue_source;

create view queue_source as
select l.id as lead_id,
       coalesce(l.owner_id, case l.track when 'SDR' then -1 else -2 end) as queue,
       k.due_at as clock_due_at,
       case when l.stage = 'RETURNED' then r.returned_at end as returned_at,
       greatest(g.at, n.at) as signal_at,
       l.next_action_at, l.next_action_on,
       coalesce((ascii(s.cell_letter) - ascii('A')) * 4 + s.cell_number, 17)::smallint as cell,
       l.acquired_at,
       coalesce(ascii(b.target_tier) - ascii('A') + 1, 4)::smallint as tier
from lead l
left join lead_score s on s.lead_id = l.id
left join account_target x on x.lead_id = l.id and x.removed_at is null
left join account b on b.id = x.account_id
left join lateral (
    select min(c.due_at) as due_at from response_clock c where c.lead_id = l.id and c.answered_at is null) k on true
left join lateral (
    select max(c.occurred_at) as returned_at
    from stage_change c where c.lead_id = l.id and c.cycle = l.cycle and c.to_stage = 'RETURNED') r on true
left join lateral (
    -- the last time that one of us turned to them
    select max(a.occurred_at) as at
    from activity a
    where a.lead_id = l.id and is_human_touch(a.kind, a.direction, a.outcome, a.rep_id)) t on true
left join lateral (
    -- signs of interest by somebody who was in touch with us before: a download as such is how leads come in
    select max(a.occurred_at) as at
    from activity a
    where a.lead_id = l.id and a.rep_id is null and a.occurred_at > t.at
      and a.kind in ('WEB_VISIT', 'DOWNLOAD', 'SEMINAR', 'SURVEY', 'EMAIL', 'INQUIRY')) g on true
left join lateral (
    -- what is new with a target account and was told since: it counts for as long as the news are new
    select max(least(i.recorded_at, (i.happened_on + 1)::timestamp at time zone z.zone)) as at
    from account_signal i cross join company_setting z
    where i.account_id = x.account_id and i.recorded_at > coalesce(t.at, '-infinity')) n on true
left join lateral (
    -- called off, or they did not come, and nothing agreed instead
    select bool_and(a.status in ('CANCELLED', 'NO_SHOW')) as is_off
    from appointment a where l.stage = 'APPOINTMENT_SET' and a.lead_id = l.id and a.cycle = l.cycle) m on true
where l.track in ('SDR', 'BDR')
  and (l.stage not in ('APPOINTMENT_SET', 'HANDED_OFF', 'ACCEPTED', 'RECYCLED', 'DISQUALIFIED')
       or l.stage in ('APPOINTMENT_SET', 'HANDED_OFF')
          and (l.next_action_on is not null or k.due_at is not null or g.at is not null or n.at is not null or m.is_off));

-- refresh_queue(leads): bring the entries of some leads to what queue_source says now. Lock the roots first (lock_roots).
create or replace function refresh_queue(leads bigint[]) returns void
language sql
as $$
    delete from queue_entry q
    where q.lead_id = any (leads)
      and not exists (select from queue_source s where s.lead_id = q.lead_id and s.lead_id = any (leads));

    insert into queue_entry as q
        (lead_id, queue, clock_due_at, returned_at, signal_at, next_action_at, next_action_on, cell, tier, acquired_at)
    select s.lead_id, s.queue, s.clock_due_at, s.returned_at, s.signal_at, s.next_action_at, s.next_action_on, s.cell, s.tier,
           s.acquired_at
    from queue_source s
    where s.lead_id = any (leads)
    on conflict (lead_id) do update set
        queue = excluded.queue, clock_due_at = excluded.clock_due_at, returned_at = excluded.returned_at,
        signal_at = excluded.signal_at, next_action_at = excluded.next_action_at,
        next_action_on = excluded.next_action_on, cell = excluded.cell, tier = excluded.tier, acquired_at = excluded.acquired_at
    where q is distinct from excluded;
$$;

-- What changed in the definition above concerns every lead.
select refresh_queue(array (select lead_id from queue_entry union select lead_id from queue_source));
