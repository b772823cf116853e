-- Rules and imports are never deleted, and every row of these tables is written with an id just read from there: asking again
-- for each of a million rows cost a sixth of an import.
alter table quality_judgement drop constraint quality_judgement_rule_id_fkey;
alter table import_change drop constraint import_change_job_id_fkey;
alter table import_seen drop constraint import_seen_job_id_fkey;
