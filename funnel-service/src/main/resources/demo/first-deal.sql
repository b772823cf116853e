select min(coalesce(c.occurred_on, (c.occurred_at at time zone s.zone)::date)) from phase_change c cross join company_setting s
