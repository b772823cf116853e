-- How deals stood at the end of each business day before today, told from the phases they came through. What was expected of
-- them then nobody wrote down: reps have a feeling for the deals that they will win, rate these higher and know the day better;
-- the others they put off. The last phase of an open deal is as the deal says. Chances are drawn from the deal's own number, so
-- that they are the same every time.
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
           until_on is null as present, o.outcome = 'WON' as won,
           ('x' || substr(md5('yomi' || p.external_id || p.phase), 1, 7))::bit(28)::int / 268435456.0 as rank_draw,
           ('x' || substr(md5('day' || p.external_id || p.phase), 1, 7))::bit(28)::int / 268435456.0 as day_draw,
           ('x' || substr(md5('next' || p.external_id || p.phase), 1, 7))::bit(28)::int / 268435456.0 as next_draw
    from passed p join opportunity o on o.id = p.id
    where p.phase not in ('WON', 'LOST')
), stood as (
    select d.*, case when d.present then d.yomi_now
                     when d.rank_draw < h.first then h.best
                     when d.rank_draw < h.first + h.second then h.next else 'C' end as yomi,
           case when d.present or h.phase is null then d.expected_close_on
                else greatest(d.closes + round(h.early + d.day_draw * (h.late - h.early))::int, d.from_on + 3) end as expected_on,
           case when d.present then d.next_action_on is not null else d.next_draw < 0.8 end as planned
    from drawn d
    -- the yomi that are open to a phase, how many have them, and by how many days reps are wrong
    left join (values
        ('NEEDS_AGREED', true, 'C', 1.0, 'C', 0.0, -12, 30),
        ('NEEDS_AGREED', false, 'C', 1.0, 'C', 0.0, 5, 75),
        ('VALUE_AGREED', true, 'B', 0.7, 'C', 0.0, -8, 8),
        ('VALUE_AGREED', false, 'B', 0.15, 'C', 0.0, -2, 60),
        ('DECISION_MAKER_AGREED', true, 'A', 0.45, 'B', 0.45, -6, 4),
        ('DECISION_MAKER_AGREED', false, 'A', 0.02, 'B', 0.2, -4, 45),
        ('NEGOTIATION', true, 'A', 0.8, 'B', 0.2, -3, 2),
        ('NEGOTIATION', false, 'A', 0.05, 'B', 0.3, -3, 30),
        ('VERBAL_COMMIT', true, 'A', 0.95, 'B', 0.05, -1, 2),
        ('VERBAL_COMMIT', false, 'A', 0.3, 'B', 0.5, -1, 15)) as h (phase, won, best, first, next, second, early, late)
        on h.phase = d.phase and h.won = d.won
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
