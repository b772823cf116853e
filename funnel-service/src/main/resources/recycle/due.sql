-- Leads whose day has come, locked; those that another node takes up just now are passed over. A day that was over when we
-- learned of it brings nothing back: files tell of years past, and people decide about those.
select l.id
from lead l
cross join company_setting s
where l.stage = 'RECYCLED'
  and l.revisit_on <= :today
  and exists (
      select from stage_change c
      where c.lead_id = l.id and c.cycle = l.cycle and c.to_stage = 'RECYCLED'
        and (c.recorded_at at time zone s.zone)::date < l.revisit_on)
order by l.revisit_on, l.id
limit :most
for no key update of l skip locked
