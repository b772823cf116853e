-- Talk scripts: for whom each is meant, and its versions, of which one is in use.
create table talk_script (
    id          bigint primary key default nextval('record_id'),
    name        text    not null,
    track       text check (track in ('SDR', 'BDR')),  -- null: any
    product     text,
    industry    text,                                  -- JSIC major; null: any
    size_band   text,                                  -- null: any
    active      boolean not null default true,
    version_no  integer not null,                      -- the version in use
    version     integer not null default 0
);
create unique index talk_script_name on talk_script (lower(name));

-- Never changed: saving makes the next one.
create table talk_script_version (
    id          bigint primary key default nextval('record_id'),
    script_id   bigint  not null references talk_script on delete cascade,
    version_no  integer not null,
    steps       jsonb   not null,                      -- [{"key", "title", "text", "branches": [{"label", "to"}]}], the first one begins
    saved_at    timestamptz not null,
    saved_by    bigint references app_user,
    unique (script_id, version_no)
);
