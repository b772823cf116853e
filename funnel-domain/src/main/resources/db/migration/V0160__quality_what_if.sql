-- A look at history by another definition of a quality lead: what it asks, how far its working out has come, and what came
-- out. Kept for a while so that its address can be sent to somebody; a run that was cut off begins anew.
create table quality_what_if (
    id              bigint primary key default nextval('record_id'),
    rule            jsonb       not null,
    name            text        not null,           -- as typed so far; may be empty
    first_day       date        not null,
    until_day       date        not null,           -- the first day that no longer belongs to the period
    present_version integer,                        -- newest version when it was asked for; null: there was none
    requested_by    bigint references app_user,
    requested_at    timestamptz not null,
    total           bigint,                         -- leads that count in the period; null until they are known
    done            bigint      not null default 0, -- of these, how many were asked about
    finished_at     timestamptz,                    -- the moment of which its figures speak
    failed_at       timestamptz,                    -- the last attempt that broke off
    failure         text,                           -- class of the error only: its text may hold personal data
    recorded        text[]      not null default '{}', -- stages of which anything was ever recorded
    mature          text[]      not null default '{}', -- stages for which a cohort of the period had had the time, by then
    check (first_day < until_day)
);
create index quality_what_if_requested on quality_what_if (requested_at);

-- The figures: leads that arrived at a stage by old and new quality; those that came from the stage before, in a cohort only.
create table quality_what_if_count (
    what_if_id     bigint not null references quality_what_if on delete cascade,
    basis          text   not null,
    stage          text   not null,
    quality_before text   not null,
    quality_after  text   not null,
    arrived        bigint not null,
    came           bigint not null,
    primary key (what_if_id, basis, stage, quality_before, quality_after)
);

-- The leads behind the figures: cycles that would change their quality, and at which stages they count, a bit for each. Without
-- a foreign key to leads: a lead deleted since still counts in the figure, and cannot be shown.
create table quality_what_if_move (
    what_if_id     bigint   not null references quality_what_if on delete cascade,
    lead_id        bigint   not null,
    cycle          integer  not null,
    quality_before text     not null,
    quality_after  text     not null,
    by_hand        boolean  not null, -- a person had judged it
    frozen         boolean  not null, -- it has an appointment, so that only restating or a person changes it
    in_period      smallint not null, -- arrived at the stage within the period
    in_cohort      smallint not null, -- arrived there at all, having begun within the period
    came           smallint not null, -- of these: came from the stage before
    primary key (what_if_id, lead_id, cycle)
);

-- While it is worked out. Unlogged: a crash empties them, and the run begins anew.
create unlogged table quality_what_if_lead (
    what_if_id bigint  not null,
    chunk      integer not null,
    lead_id    bigint  not null,
    primary key (what_if_id, chunk, lead_id)
);
create unlogged table quality_what_if_verdict (
    what_if_id bigint  not null,
    lead_id    bigint  not null,
    cycle      integer not null,
    quality    text    not null,
    primary key (what_if_id, lead_id, cycle)
);
