-- What became of a customer after the contract, each line written once: which stage it reached, and what it pays from when on.

create table customer_stage_change (
    id           bigint primary key default nextval('record_id'),
    customer_id  bigint not null references customer on delete cascade,
    from_stage   text not null,
    to_stage     text not null,
    occurred_at  timestamptz not null,
    occurred_on  date,
    recorded_at  timestamptz not null,
    changed_by   bigint references app_user,
    reason       text
);
create index customer_stage_change_customer on customer_stage_change (customer_id);

-- mrr null: unknown from then on
create table customer_mrr_change (
    id           bigint primary key default nextval('record_id'),
    customer_id  bigint not null references customer on delete cascade,
    mrr_before   numeric(18, 4),
    mrr          numeric(18, 4),
    recorded_at  timestamptz not null,
    changed_by   bigint references app_user
);
create index customer_mrr_change_customer on customer_mrr_change (customer_id);

-- what the list of companies can be narrowed to, found by hopping from value to value
create index account_region on account (region);
create index account_industry on account (industry);
create index customer_lead on customer (lead_id);
