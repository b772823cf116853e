-- Writing facts is mostly writing their indexes, so only those remain that a query needs. A root's facts now stand together:
-- one index finds them, tells them apart and grows at its end while leads come in. R__refresh_facts.sql drops the old
-- primary key once it no longer writes by it.
create unique index fact_key on fact (root, measure, source_id);
-- Base records of the cohorts whose facts may have another root than theirs.
create unique index fact_base on fact (measure, source_id) where measure in ('appointment', 'opportunity', 'win');
drop index fact_root;
drop index fact_lead_on;  -- a lead's cohort is read from its arrival, by measure and day
drop index fact_rep;
drop index fact_setter;

-- One delta may stand for several facts: it then counts as many times as its sign says. R__refresh_facts.sql writes them so.
alter table rollup_delta alter column sign type integer;

-- One row for good, which autovacuum never comes to count: unanalysed, the planner takes it for 600, and with a join to it in
-- every section of fact_source for billions.
analyze company_setting;
