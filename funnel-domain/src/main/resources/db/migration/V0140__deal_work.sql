-- What field sales works with on a deal: products and prices, proposals, quotes, the contract, comments, guidance by phase.

-- Deals name products in words, as files do; the product of that name, where there is one, tells the standard price.
create table product (
    id              bigint primary key default nextval('record_id'),
    name            text not null,
    standard_price  numeric(18, 4) check (standard_price >= 0),   -- yen without tax; null: by agreement
    active          boolean not null default true,
    version         integer not null default 0
);
create unique index product_name on product (lower(name));

create table deal_item (
    id              bigint primary key default nextval('record_id'),
    opportunity_id  bigint not null references opportunity on delete cascade,
    product         text not null,
    quantity        numeric(12, 2) not null check (quantity > 0),
    unit_price      numeric(18, 4) not null check (unit_price >= 0),
    created_at      timestamptz not null,
    updated_at      timestamptz not null,
    version         integer not null default 0
);
create index deal_item_opportunity on deal_item (opportunity_id);

-- link: the recording of a meeting, the document of a proposal or quote
alter table activity add column link text;
alter table activity add column participants text;

-- What a proposal proposed, as it stood then.
create table proposed_product (
    id           bigint primary key default nextval('record_id'),
    activity_id  bigint not null references activity on delete cascade,
    product      text not null,
    quantity     numeric(12, 2) not null,
    unit_price   numeric(18, 4) not null
);
create index proposed_product_activity on proposed_product (activity_id);

create table deal_quote (
    id              bigint primary key default nextval('record_id'),
    opportunity_id  bigint not null references opportunity on delete cascade,
    activity_id     bigint not null unique references activity on delete cascade,  -- the deed that counts as a quote
    number          text not null,
    amount          numeric(18, 4) not null check (amount >= 0),
    valid_until     date,
    status          text not null default 'SENT' check (status in ('SENT', 'ACCEPTED', 'DECLINED', 'WITHDRAWN')),
    version         integer not null default 0
);
create unique index deal_quote_number on deal_quote (number);
create index deal_quote_opportunity on deal_quote (opportunity_id);

alter table opportunity add column meeting_link text;

create table deal_contract (
    opportunity_id  bigint primary key references opportunity on delete cascade,
    status          text not null check (status in ('NONE', 'SENT', 'SIGNED')),
    sent_on         date,
    signed_on       date,
    link            text,
    version         integer not null default 0,
    check ((status = 'NONE') = (sent_on is null)),
    check ((status = 'SIGNED') = (signed_on is not null))
);

create table deal_comment (
    id              bigint primary key default nextval('record_id'),
    opportunity_id  bigint not null references opportunity on delete cascade,
    author_id       bigint not null references app_user,
    body            text not null,
    written_at      timestamptz not null
);
create index deal_comment_opportunity on deal_comment (opportunity_id, written_at);

-- A deal without a change of phase for longer than this is stuck (滞留); null: never.
alter table phase_definition add column stale_days smallint check (stale_days > 0);
alter table phase_definition add column version integer not null default 0;
update phase_definition set stale_days = d.days
from (values ('FIRST_MEETING', 14), ('NEEDS_AGREED', 21), ('VALUE_AGREED', 21), ('DECISION_MAKER_AGREED', 21),
             ('NEGOTIATION', 14), ('VERBAL_COMMIT', 14)) as d (phase, days)
where d.phase = phase_definition.phase;

create table yomi_definition (
    yomi         text primary key check (yomi in ('A', 'B', 'C')),
    probability  numeric(4, 3) not null check (probability between 0 and 1),
    version      integer not null default 0
);
insert into yomi_definition (yomi, probability) values ('A', .9), ('B', .6), ('C', .3);

-- Whether inside sales may carry a deal to its win without field sales.
alter table company_setting add column inside_sales_closing boolean not null default false;
