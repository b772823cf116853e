-- Gives the turn to whoever of the team has had the fewest leads of this form, the longest ago, and notes it. Somebody new
-- begins where the others are, lest they get everything for weeks.
with member as (
    select u.id, t.leads, t.given_at
    from app_user u
    join lateral (select m.team_id from team_membership m
                  where m.user_id = u.id and m.since <= :today
                  order by m.since desc limit 1) m on m.team_id = :team
    left join intake_turn t on t.form_id = :form and t.user_id = u.id
    where u.active and u.role is distinct from 'MANAGER' and u.role is distinct from 'PARTNER'
), least as (
    select coalesce(min(leads), 0) as leads from member where leads is not null
), next as (
    select m.id, coalesce(m.leads, l.leads) as leads
    from member m cross join least l
    order by coalesce(m.leads, l.leads), m.given_at nulls first, m.id
    limit 1
)
insert into intake_turn as t (form_id, user_id, leads, given_at)
select :form, n.id, n.leads + 1, :now from next n
on conflict (form_id, user_id) do update set leads = excluded.leads, given_at = excluded.given_at
returning t.user_id
