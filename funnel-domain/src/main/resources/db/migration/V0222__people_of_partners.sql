-- The firm of somebody outside who signs in as a partner: they see what it brought, and nothing else.
alter table app_user add column partner_id bigint references partner;
create index app_user_partner on app_user (partner_id) where partner_id is not null;
