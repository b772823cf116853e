-- What the diagnosis found, when, and what people said to it; and the company's own limits.

create table diagnosis_threshold (
    name     text primary key,
    value    numeric(12, 4) not null,
    set_by   bigint references app_user,
    set_at   timestamptz not null
);

-- One line per period, rule and subject; the numbers are those of the last time that it was found.
create table finding_log (
    id              bigint primary key default nextval('record_id'),
    from_on         date        not null,
    until_on        date        not null,
    rule            text        not null,
    subject         text        not null default '',
    kind            text        not null check (kind in ('BOTTLENECK', 'SIGN', 'GOOD_SIGN', 'WITHHELD')),
    department      text        not null,
    numbers         jsonb       not null,         -- [{name, format, value, text}] in the order of the words
    first_seen_at   timestamptz not null,
    last_seen_at    timestamptz not null,
    gone_at         timestamptz,                  -- no longer found since; null: found when last looked
    dismissed_at    timestamptz,
    dismissed_by    bigint references app_user,
    dismiss_reason  text,
    unique (from_on, until_on, rule, subject),
    check (from_on < until_on),
    check ((dismissed_at is null) = (dismiss_reason is null))
);
create index finding_log_seen on finding_log (last_seen_at desc, id desc);
