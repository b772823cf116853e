-- 代理店: firms that bring us leads or sell for us, from which contract until when, and which leads and deals are theirs.
create table partner (
    id             bigint primary key default nextval('record_id'),
    external_id    text unique,
    name           text not null unique,
    matching_key   text not null,                 -- suggests that two spellings mean one firm
    type           text check (type in ('REFERRAL', 'RESALE', 'CO_SELLING')),
    contracted_on  date,                          -- null: no contract yet, or not known
    trained_on     date,
    ended_on       date,                          -- the first day without the contract
    owner_id       bigint references app_user,    -- who of us looks after it
    conditions     text,
    created_at     timestamptz not null,
    updated_at     timestamptz not null,
    version        integer not null default 0,
    check (ended_on is null or ended_on >= contracted_on)
);
create index partner_matching_key on partner (matching_key);
create index partner_owner on partner (owner_id) where owner_id is not null;

-- A deal's own partner; where it names none it is its lead's.
alter table lead add column partner_id bigint references partner;
alter table opportunity add column partner_id bigint references partner;
create index lead_partner on lead (partner_id) where partner_id is not null;
create index opportunity_partner on opportunity (partner_id) where partner_id is not null;
