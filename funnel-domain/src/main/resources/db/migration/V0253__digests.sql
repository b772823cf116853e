-- 定期配信: dashboards that are mailed from time to time, with the filter as it was chosen.
create table digest (
    id          bigint primary key default nextval('record_id'),
    owner_id    bigint not null references app_user on delete cascade,
    dashboard   text not null,                -- the last part of its address, or overview
    filter      text not null,                -- its address parameters
    rhythm      text not null check (rhythm in ('DAILY', 'WEEKLY', 'MONTHLY')),
    hour        smallint not null check (hour between 0 and 23), -- of the business zone
    next_at     timestamptz not null,
    created_at  timestamptz not null
);
create index digest_next on digest (next_at);

create table digest_recipient (
    digest_id  bigint not null references digest on delete cascade,
    user_id    bigint not null references app_user on delete cascade,
    primary key (digest_id, user_id)
);
create index digest_recipient_user on digest_recipient (user_id);
