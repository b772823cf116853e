-- How far the restating of history by a quality rule has come, so that a crash resumes where it was. Leads are taken by id;
-- leads that come in meanwhile are judged by the new rule on their own.
create table quality_restatement (
    rule_id       bigint primary key references quality_rule,
    total         bigint      not null,           -- leads there were when it was asked for
    done          bigint      not null default 0, -- leads looked at
    moved         bigint      not null default 0, -- lead cycles whose quality changed
    last_lead_id  bigint      not null default 0,
    requested_at  timestamptz not null,
    started_at    timestamptz,
    finished_at   timestamptz,
    failed_at     timestamptz,                    -- the last attempt that broke off; cleared by the next chunk that succeeds
    failure       text                            -- class of the error only: its text may hold personal data
);
