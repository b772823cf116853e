-- Deeds, the newest first. Whoever may not see all of them sees those of the own people.
select e.id,
       e.at,
       e.actor_id,
       u.display_name as actor,
       e.action,
       e.subject_type,
       e.subject_id,
       e.subject_name,
       e.details,
       e.address,
       e.via_token
from audit_entry e
left join app_user u on u.id = e.actor_id
where (:all or e.actor_id = any (/* people */))
  and (cast(:person as bigint) is null or e.actor_id = :person)
  and (cast(:action as text) is null or e.action = :action)
  and (cast(:from as date) is null
       or e.at >= cast(:from as date)::timestamp at time zone (select zone from company_setting))
  and (cast(:to as date) is null
       or e.at < (cast(:to as date) + 1)::timestamp at time zone (select zone from company_setting))
order by e.at desc, e.id desc
limit :size offset :offset
