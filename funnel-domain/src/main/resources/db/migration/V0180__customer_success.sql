-- What customer success does: onboarding, first value, renewals, changes of the monthly revenue with their kind, and health.

alter table customer
    add column onboarded_at   timestamptz,
    add column onboarded_on   date,
    add column first_value_at timestamptz,
    add column first_value_on date,
    add column renews_on      date;      -- the day by which the present term must be renewed; null: unknown
create index customer_renews on customer (renews_on) where renews_on is not null;

-- kind null: the amount was told anew, not changed: it holds for the past as well
alter table customer_mrr_change
    add column kind         text check (kind in ('UPSELL', 'CROSS_SELL', 'CONTRACTION')),
    add column occurred_at  timestamptz,
    add column occurred_on  date,
    add constraint customer_mrr_change_dated check (kind is null or occurred_at is not null and mrr is not null and mrr_before is not null);

-- terms that were renewed; the one that runs stands at the customer
create table customer_renewal (
    id           bigint primary key default nextval('record_id'),
    customer_id  bigint not null references customer on delete cascade,
    due_on       date not null,
    next_due_on  date,
    occurred_at  timestamptz not null,
    occurred_on  date,
    recorded_at  timestamptz not null,
    changed_by   bigint references app_user,
    unique (customer_id, due_on)
);

-- what customer success thinks of a customer's health, 1 (leaving) to 5 (excellent)
create table customer_judgement (
    id           bigint primary key default nextval('record_id'),
    customer_id  bigint not null references customer on delete cascade,
    judgement    smallint not null check (judgement between 1 and 5),
    note         text,
    occurred_at  timestamptz not null,
    occurred_on  date,
    recorded_at  timestamptz not null,
    changed_by   bigint references app_user
);
create index customer_judgement_customer on customer_judgement (customer_id, occurred_at);

-- that a customer used the product
create table usage_event (
    id           bigint primary key default nextval('record_id'),
    external_id  text unique,
    customer_id  bigint not null references customer on delete cascade,
    occurred_at  timestamptz not null,
    occurred_on  date,
    feature      text,
    quantity     numeric(18, 4) check (quantity >= 0),
    recorded_at  timestamptz not null,
    version      integer not null default 0
);
create index usage_event_customer on usage_event (customer_id, occurred_at);

-- How health is weighed, and what the lifetime value assumes; one row.
create table customer_success_setting (
    id                smallint primary key default 1 check (id = 1),
    judgement_weight  smallint not null default 50 check (judgement_weight between 0 and 100),
    usage_weight      smallint not null default 50 check (usage_weight between 0 and 100),
    active_days       smallint not null default 12 check (active_days between 1 and 28), -- of 28 days, for full usage
    gross_margin      numeric(5, 4) check (gross_margin > 0 and gross_margin <= 1),       -- null: not set
    version           integer not null default 0,
    check (judgement_weight + usage_weight > 0)
);
insert into customer_success_setting default values;
