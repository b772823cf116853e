-- Leads laid aside, by the day on which to come back to them.
create index lead_revisit on lead (revisit_on, id) where stage = 'RECYCLED';
