-- Users with their present team and last sign-in, those who can sign in first.
select u.id,
       u.display_name,
       u.email,
       u.role,
       t.name                      as team,
       u.active,
       u.password_hash is not null as has_password,
       s.at                        as last_sign_in,
       count(*) over ()            as total
from app_user u
left join lateral (
    select m.team_id
    from team_membership m
    where m.user_id = u.id
      and m.since <= (:now at time zone (select zone from company_setting))::date
    order by m.since desc
    limit 1
) m on true
left join team t on t.id = m.team_id
left join lateral (
    select e.at
    from audit_entry e
    where e.actor_id = u.id
      and e.action = 'SIGNED_IN'
    order by e.at desc
    limit 1
) s on true
where u.display_name ilike :text
   or u.kana ilike :text
   or u.email ilike :text
order by u.active desc,
         u.role is null,
         coalesce(u.kana, u.display_name) collate "und-x-icu",
         u.id
limit :size offset :offset
