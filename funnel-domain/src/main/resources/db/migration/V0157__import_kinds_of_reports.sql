-- Which kinds of files there are says the application alone; the list here only refused what a newer version brought.
alter table import_job drop constraint if exists import_job_kind_check;
