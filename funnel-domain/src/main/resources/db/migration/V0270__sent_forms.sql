-- Forms that were sent and done, by the number that each carries: sent again it does nothing more. Kept for some days.
create table sent_form (
    id      uuid primary key,
    content bytea not null,             -- SHA-256 of what was in it
    sent_at timestamptz not null
);
create index sent_form_sent on sent_form (sent_at);
