-- Keeps what would change its quality, with the stages at which it counts: bit 0 the first stage, bit 1 the second …
insert into quality_what_if_move (what_if_id, lead_id, cycle, quality_before, quality_after, by_hand, frozen,
                                  in_period, in_cohort, came)
select v.what_if_id, v.lead_id, v.cycle, coalesce(q.quality, 'UNCLASSIFIED'), v.quality, coalesce(q.cause = 'MANUAL', false),
       exists (select 1 from appointment p where p.lead_id = v.lead_id and p.cycle = v.cycle),
       s.in_period, s.in_cohort, s.came
from quality_what_if_verdict v
left join quality_judgement q on q.lead_id = v.lead_id and q.cycle = v.cycle and q.effective
cross join lateral (
    select coalesce(bit_or(a.bit) filter (where f.occurred_on >= :from and f.occurred_on < :until), 0)::smallint as in_period,
           coalesce(bit_or(a.bit) filter (where f.lead_on >= :from and f.lead_on < :until), 0)::smallint as in_cohort,
           coalesce(bit_or(c.bit) filter (where f.lead_on >= :from and f.lead_on < :until), 0)::smallint as came
    from fact f
    cross join lateral (select 1 << (array_position(cast(:arrivals as text[]), f.measure) - 1) as bit) a
    cross join lateral (select 1 << (array_position(cast(:progressed as text[]), f.measure) - 1) as bit) c
    where f.root = v.lead_id and f.cycle = v.cycle and f.measure = any (:measures)) s
where v.what_if_id = :whatIf
  and coalesce(q.quality, 'UNCLASSIFIED') <> v.quality
  and (s.in_period <> 0 or s.in_cohort <> 0)
