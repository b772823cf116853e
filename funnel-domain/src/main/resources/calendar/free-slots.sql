-- When these people can be met on these days.
with span as (
    -- a person's own hours on that weekday; of who has none at all, the company's
    select r.id as rep_id, d.day, coalesce(h.opens, :opens) as opens, coalesce(h.closes, :closes) as closes
    from unnest(:people) r (id)
    cross join unnest(:days) d (day)
    left join working_hours h on h.user_id = r.id and h.weekday = extract(isodow from d.day)
    where h.id is not null or not exists (select from working_hours x where x.user_id = r.id)
), slot as (
    select s.rep_id, s.day, t.starts::time as opens, (t.starts + :minutes * interval '1 minute')::time as closes,
           t.starts at time zone :zone as starts_at,
           t.starts at time zone :zone + :minutes * interval '1 minute' as ends_at
    from span s
    cross join lateral generate_series(
        s.day + s.opens, s.day + s.closes - :minutes * interval '1 minute', :step * interval '1 minute') t (starts)
)
select s.rep_id, s.starts_at
from slot s
where s.starts_at >= :earliest
  and not exists (
      select from appointment_slot a
      where a.rep_id = s.rep_id
        and a.during && tstzrange(s.starts_at, s.ends_at + :buffer * interval '1 minute')
        and a.appointment_id is distinct from cast(:except as bigint))
  -- meetings without a slot of their own, such as a file brings: the usual length is taken
  and not exists (
      select from appointment p
      where p.assigned_to = s.rep_id and p.status = 'SCHEDULED' and p.scheduled_on is null
        and p.scheduled_at < s.ends_at + :buffer * interval '1 minute'
        and p.scheduled_at > s.starts_at - (coalesce(p.minutes, :usual) + :buffer) * interval '1 minute'
        and p.scheduled_at > s.starts_at - interval '2 days'
        and p.id is distinct from cast(:except as bigint)
        and not exists (select from appointment_slot a where a.appointment_id = p.id))
  and not exists (
      select from busy_block b
      where b.user_id = s.rep_id and b.weekday is null and b.starts_at < s.ends_at and b.ends_at > s.starts_at)
  and not exists (
      select from busy_block b
      where b.user_id = s.rep_id and b.weekday = extract(isodow from s.day)
        and (b.until_on is null or b.until_on >= s.day)
        and b.opens < s.closes and b.closes > s.opens)
order by s.starts_at, s.rep_id
