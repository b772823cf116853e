-- Finds a person within a company without reading all of its people, replacing the index on the company alone.
create index contact_account_name on contact (account_id, last_name);
drop index contact_account;
