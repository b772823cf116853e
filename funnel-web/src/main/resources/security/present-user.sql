-- The user with present rights; no row for who is shut out, has no role or no way to sign in.
select u.id,
       u.display_name,
       u.role,
       u.locale,
       u.theme,
       array (
           select m.team_id
           from (
               select t.team_id
               from team_membership t
               where t.user_id = u.id
                 and t.since <= (:now at time zone (select zone from company_setting))::date
               order by t.since desc
               limit 1
           ) m
           where m.team_id is not null
       ) as team_ids
from app_user u
where u.id = :user
  and u.active
  and u.role is not null
