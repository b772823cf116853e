-- Names are as they are now: people marry.
select s.appointment_id, s.automatic,
       jsonb_set(s.reason, '{candidates}', coalesce((
           select jsonb_agg(c.one || jsonb_build_object('name', coalesce(u.display_name, '')) order by c.n)
           from jsonb_array_elements(s.reason -> 'candidates') with ordinality c (one, n)
           left join app_user u on u.id = (c.one ->> 'repId')::bigint), '[]')) as reason
from appointment_assignment s
where s.appointment_id = any (:appointments)
