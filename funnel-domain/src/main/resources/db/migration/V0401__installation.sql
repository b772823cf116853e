-- Which installation this is: what our files call our records by is tied to it. It stays with the data, also in a restored backup.
alter table company_setting add installation uuid not null default gen_random_uuid();
