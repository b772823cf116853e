-- How many outbound calls connected at which hour of which weekday since some moment. Calls of which only the day is known
-- tell nothing about hours.
with counted as (
    select extract(isodow from a.occurred_at at time zone s.zone)::smallint as weekday,
           extract(hour from a.occurred_at at time zone s.zone)::smallint as hour,
           count(*) as calls, count(*) filter (where a.outcome in ('CONNECTED', 'REFUSED')) as connects
    from activity a cross join company_setting s
    where a.kind = 'CALL' and a.direction = 'OUTBOUND' and a.occurred_on is null and a.occurred_at >= :since
    group by 1, 2
), forgotten as (
    delete from call_hour h
    where not exists (select from counted c where c.weekday = h.weekday and c.hour = h.hour)
)
insert into call_hour as h (weekday, hour, calls, connects)
select weekday, hour, calls, connects from counted
on conflict (weekday, hour) do update set calls = excluded.calls, connects = excluded.connects
