insert into snapshot_day (day, taken_at)
select d.day, :now from unnest(cast(:days as date[])) as d (day)
on conflict (day) do nothing
