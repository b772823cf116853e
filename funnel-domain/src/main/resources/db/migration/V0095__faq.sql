-- Questions that customers ask, with what to answer, to be found while talking.
create table faq_entry (
    id           bigint primary key default nextval('record_id'),
    question     text    not null,
    answer       text    not null,
    tags         text[]  not null default '{}',
    asked_text   text    not null,                -- the question, folded
    search_text  text    not null,                -- question, tags and answer, folded
    uses         bigint  not null default 0,      -- how often it was opened
    used_at      timestamptz,
    active       boolean not null default true,
    created_at   timestamptz not null,
    updated_at   timestamptz not null,
    updated_by   bigint references app_user,
    version      integer not null default 0
);
create index faq_entry_search on faq_entry using gin (search_text gin_trgm_ops) where active;
