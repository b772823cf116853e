-- What must hold for an appointment or a deal to count as a good one: versions of the criteria, and what they said.

create table criteria_version (
    id            bigint primary key default nextval('record_id'),
    kind          text    not null check (kind in ('SDR', 'BDR', 'ENTERPRISE', 'VALID_OPPORTUNITY')),
    version_no    integer not null,               -- v1, v2 … of that kind
    name          text    not null,
    rule          jsonb   not null,
    least_amount  numeric(18, 4),                 -- ENTERPRISE: from which deal size on it judges
    published_at  timestamptz not null,
    published_by  bigint references app_user,
    withdrawn_at  timestamptz,                    -- from then on nothing is asked for until another version is published
    withdrawn_by  bigint references app_user,
    unique (kind, version_no),
    check ((kind = 'ENTERPRISE') = (least_amount is not null))
);

-- What a version said of an appointment when it was booked, or of a deal each time that field sales judged it; of a deal the
-- latest counts. Imports are not judged.
create table criteria_verdict (
    id               bigint primary key default nextval('record_id'),
    version_id       bigint      not null references criteria_version,
    lead_id          bigint references lead on delete cascade,
    cycle            integer     not null default 1,
    appointment_id   bigint unique references appointment on delete cascade,
    opportunity_id   bigint references opportunity on delete cascade,
    met              boolean,                     -- null: something is not known
    evidence         jsonb       not null,        -- {"values": {field: value as judged}, "leaves": "TFU…" in tree order}
    override_reason  text,                        -- why it was booked all the same
    judged_at        timestamptz not null,
    judged_by        bigint references app_user,
    root             bigint      not null generated always as (coalesce(lead_id, opportunity_id)) stored,
    check ((appointment_id is null) <> (opportunity_id is null))
);
create index criteria_verdict_version on criteria_verdict (version_id);
create index criteria_verdict_lead on criteria_verdict (lead_id);
create index criteria_verdict_opportunity on criteria_verdict (opportunity_id, judged_at desc, id desc);
