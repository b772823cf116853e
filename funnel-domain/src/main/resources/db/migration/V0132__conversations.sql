-- What was said in calls, what can be measured of it, and what colleagues say of it. Gone with the call, and so with the lead.

create table transcript (
    call_id      bigint primary key references activity on delete cascade,
    lead_id      bigint      not null references lead on delete cascade,
    source       text        not null check (source in ('TELEPHONY', 'UPLOAD')),
    utterances   jsonb       not null,            -- [{"speaker": label, "start": ms, "end": ms, "text": words}], by start
    speakers     jsonb       not null,            -- {label: "REP" | "PROSPECT" | "OTHER" | null}; null: nobody has said who
    search_text  text        not null,
    kept_by      bigint references app_user,
    kept_at      timestamptz not null,
    version      integer     not null default 0
);
create index transcript_search on transcript using gin (search_text gin_trgm_ops);
create index transcript_lead on transcript (lead_id);

-- One row per measured call. Times in seconds; null where there is no transcript with known speakers (pitch: not told).
create table call_speech (
    call_id            bigint primary key references activity on delete cascade,
    lead_id            bigint not null references lead on delete cascade,
    rep_seconds        numeric(9, 3),
    prospect_seconds   numeric(9, 3),
    rep_characters     integer,
    rallies            integer,
    silences           integer,
    silence_seconds    numeric(9, 3),
    longest_silence    numeric(9, 3),
    longest_monologue  numeric(9, 3),
    silence_from       smallint,                  -- from how many seconds on a pause counted as a silence
    pitch_variation    numeric(5, 2),             -- semitones
    root               bigint not null generated always as (lead_id) stored
);
create index call_speech_root on call_speech (root);

create table call_comment (
    id          bigint primary key default nextval('record_id'),
    call_id     bigint      not null references activity on delete cascade,
    at_seconds  integer check (at_seconds >= 0),  -- the place it speaks of; null: the call as a whole
    text        text        not null,
    written_by  bigint      not null references app_user,
    written_at  timestamptz not null
);
create index call_comment_call on call_comment (call_id, written_at);

-- お手本: a call that somebody put up for colleagues to learn from.
create table call_example (
    call_id    bigint primary key references activity on delete cascade,
    reason     text        not null,
    marked_by  bigint      not null references app_user,
    marked_at  timestamptz not null
);

alter table company_setting add column silence_seconds smallint not null default 3 check (silence_seconds between 1 and 60);
