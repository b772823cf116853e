-- How deals stood at the end of each business day before today, told from the phases they came through. What was expected of
-- them then nobody wrote down: reps hope for an earlier day at first, and come nearer to the truth. The last phase of an open
-- deal is as the deal says. Chances are drawn from the deal's own number, so that they are the same every time.
with passed as (
    select o.id, o.external_id, c.to_phase as phase, d.on_day as from_on,
           lead(d.on_day) over (partition by o.id order by d.on_day, c.id) as until_on,
           coalesce(o.closed_on, (o.closed_at at time zone s.zone)::date, o.expected_close_on) as closes
    from opportunity o
    join phase_change c on c.opportunity_id = o.id
    cross join company_setting s
    cross join lateral (select coalesce(c.occurred_on, (c.occurred_at at time zone s.zone)::date) as on_day) d
), drawn as (
    select p.*, o.owner_id, o.amount, o.expected_close_on, o.yomi as yomi_now, o.next_action_on,
           until_on is null as present,
           ('x' || substr(md5('yomi' || p.external_id || p.phase), 1, 7))::bit(28)::int / 268435456.0 as rank_draw,
           ('x' || substr(md5('day' || p.external_id || p.phase), 1, 7))::bit(28)::int / 268435456.0 as day_draw,
           ('x' || substr(md5('next' || p.external_id || p.phase), 1, 7))::bit(28)::int / 268435456.0 as next_draw
    from passed p join opportunity o on o.id = p.id
    where p.phase not in ('WON', 'LOST')
), stood as (
    select d.*, case when d.present then d.yomi_now when d.rank_draw < h.first then h.best else h.other end as yomi,
           case when d.present or h.phase is null then d.expected_close_on
                else greatest(d.closes + round(h.early + d.day_draw * (h.late - h.early))::int, d.from_on + 3) end as expected_on,
           case when d.present then d.next_action_on is not null else d.next_draw < 0.8 end as planned
    from drawn d
    -- what the better and the other yomi are, how many have the better one, and by how many days reps are wrong
    left join (values
        ('NEEDS_AGREED', 'C', 'C', 1.0, -30, 12),
        ('VALUE_AGREED', 'B', 'C', 0.4, -18, 12),
        ('DECISION_MAKER_AGREED', 'A', 'B', 0.3, -9, 9),
        ('NEGOTIATION', 'A', 'B', 0.7, -4, 6),
        ('VERBAL_COMMIT', 'A', 'B', 0.7, -1, 3)) as h (phase, best, other, first, early, late) on h.phase = d.phase
)
insert into deal_snapshot (day, opportunity_id, owner_id, phase, phase_on, yomi, amount, probability, expected_close_on,
                           next_action_set)
select k.day, s.id, s.owner_id, s.phase, s.from_on, s.yomi, case when s.phase <> 'FIRST_MEETING' then s.amount end,
       coalesce(y.probability, p.probability), case when s.phase <> 'FIRST_MEETING' then s.expected_on end, s.planned
from stood s
join snapshot_day k on k.day >= s.from_on and k.day < coalesce(s.until_on, :today) and k.day < :today
join phase_definition p on p.phase = s.phase
left join yomi_definition y on y.yomi = s.yomi
on conflict (day, opportunity_id) do nothing
