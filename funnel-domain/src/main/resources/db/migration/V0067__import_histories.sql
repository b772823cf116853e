-- Histories of stages and phases are files of their own kind.
alter table import_job drop constraint import_job_kind_check;
alter table import_job add constraint import_job_kind_check check (kind in (
    'leads', 'accounts', 'contacts', 'calls', 'activities', 'appointments', 'handoffs', 'stageChanges', 'opportunities',
    'phaseChanges', 'customers', 'users', 'targets'));
