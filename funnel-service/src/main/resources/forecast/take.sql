-- What stands now becomes what stood at the end of this day; only what differs is written.
with opened as (
    insert into snapshot_day (day, taken_at) values (:day, :now)
    on conflict (day) do update set taken_at = excluded.taken_at
), stands as materialized (
    select d.opportunity_id, d.rep_id, d.phase, d.phase_on, d.yomi, o.amount, d.probability, d.expected_close_on,
           d.next_action_set
    from standing_deal d
    join opportunity o on o.id = d.opportunity_id
    where d.day = 'infinity'
), gone as (
    delete from deal_snapshot s
    where s.day = :day and not exists (select from stands t where t.opportunity_id = s.opportunity_id)
)
insert into deal_snapshot as s (day, opportunity_id, owner_id, phase, phase_on, yomi, amount, probability, expected_close_on,
                                next_action_set)
select :day, t.* from stands t
on conflict (day, opportunity_id) do update
    set owner_id = excluded.owner_id, phase = excluded.phase, phase_on = excluded.phase_on, yomi = excluded.yomi,
        amount = excluded.amount, probability = excluded.probability, expected_close_on = excluded.expected_close_on,
        next_action_set = excluded.next_action_set
    where (s.owner_id, s.phase, s.phase_on, s.yomi, s.amount, s.probability, s.expected_close_on, s.next_action_set)
        is distinct from
          (excluded.owner_id, excluded.phase, excluded.phase_on, excluded.yomi, excluded.amount, excluded.probability,
           excluded.expected_close_on, excluded.next_action_set)
