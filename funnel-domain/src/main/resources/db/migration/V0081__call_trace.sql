-- What a call changed, so that it can be taken back for a day, and what was corrected after that.

create table call_trace (
    call_id                bigint primary key references activity on delete cascade,
    lead_id                bigint not null references lead on delete cascade,
    stage_before           text not null,
    stage_after            text not null,
    next_action_before     text,
    next_action_on_before  date,
    next_action_at_before  timestamptz
);

-- Corrections of an activity later than a day after it was recorded; was: the corrected fields as they were.
create table activity_correction (
    id            bigint primary key default nextval('record_id'),
    activity_id   bigint not null references activity on delete cascade,
    was           jsonb not null,
    reason        text not null,
    corrected_at  timestamptz not null,
    corrected_by  bigint references app_user
);
create index activity_correction_activity on activity_correction (activity_id, corrected_at);
