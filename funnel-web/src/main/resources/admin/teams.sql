-- Teams in the order of the funnel, with the number of active people in them today.
select t.id,
       t.name,
       t.department,
       t.active,
       t.version,
       (select count(*)
        from app_user u
        where u.active
          and t.id = (select m.team_id
                      from team_membership m
                      where m.user_id = u.id
                        and m.since <= (:now at time zone (select zone from company_setting))::date
                      order by m.since desc
                      limit 1)) as people
from team t
order by t.active desc,
         array_position(array ['MK', 'SDR', 'BDR', 'FS', 'CS', 'PS'], t.department),
         t.name collate "und-x-icu"
