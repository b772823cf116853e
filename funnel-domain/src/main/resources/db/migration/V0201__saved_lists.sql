-- Filters of lists under a name, for oneself or for a team: what the address asks for, not what it found.
create table saved_list (
    id          bigint primary key default nextval('record_id'),
    kind        text        not null check (kind in ('LEADS', 'QUEUE')),
    name        text        not null,
    owner_id    bigint      not null references app_user,
    team_id     bigint references team,           -- whose people see it too; null: the owner alone
    filter      jsonb       not null,             -- parameters of the address
    created_at  timestamptz not null,
    version     integer     not null default 0
);
create unique index saved_list_name on saved_list (owner_id, kind, lower(name));
create index saved_list_team on saved_list (team_id) where team_id is not null;
