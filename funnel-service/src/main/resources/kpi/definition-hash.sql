-- What the facts depend on beside the records: the definition of the views and the zone in which instants get their day.
select md5(string_agg(pg_get_viewdef(v.name::regclass), '' order by v.name) || min(s.zone))
from (values ('lead_cycle'), ('deal'), ('funnel_event'), ('membership'), ('counted_event'), ('reported_event'),
             ('fact_source')) as v (name)
cross join company_setting s
