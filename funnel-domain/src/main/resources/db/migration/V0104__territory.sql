-- Who looks after which leads in the field, the first that fits in their order, and why somebody was sent to a meeting.

create table territory (
    id        bigint primary key default nextval('record_id'),
    name      text     not null unique,
    position  integer  not null,
    rule      jsonb    not null,
    team_id   bigint references team,             -- all of a team
    active    boolean  not null default true,
    version   integer  not null default 0
);
-- Single people, besides those of the team or without one.
create table territory_person (
    territory_id  bigint not null references territory on delete cascade,
    user_id       bigint not null references app_user,
    primary key (territory_id, user_id)
);

create table appointment_assignment (
    appointment_id  bigint primary key references appointment on delete cascade,
    automatic       boolean     not null,         -- false: a person chose
    reason          jsonb       not null,         -- {territory, industry, sizeBand, days, candidates: [{repId, wins, deals, fit, load}]}
    assigned_at     timestamptz not null,
    assigned_by     bigint references app_user
);

create index appointment_assigned_booked on appointment (assigned_to, booked_at);
