-- The digests that somebody set up or gets, the own ones first.
select d.id, d.owner_id, o.display_name as owner, d.dashboard, d.filter, d.rhythm, d.hour, d.next_at,
       coalesce(string_agg(u.display_name, '、' order by u.display_name), '') as recipients,
       coalesce(bool_or(r.user_id = :user), false) as received
from digest d
join app_user o on o.id = d.owner_id
left join digest_recipient r on r.digest_id = d.id
left join app_user u on u.id = r.user_id
where d.owner_id = :user or exists (select from digest_recipient x where x.digest_id = d.id and x.user_id = :user)
group by d.id, o.display_name
order by d.owner_id <> :user, d.created_at, d.id
