-- Which kinds of files there are is said by the application alone, so that a new kind needs no migration.
alter table import_job drop constraint if exists import_job_kind_check;
