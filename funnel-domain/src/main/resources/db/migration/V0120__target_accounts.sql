-- Which companies we approach unasked, who decides there, and what is new with them.

-- One line for each stay of a company on the list. How dear it is stands at the company (account.target_tier, which rules
-- read); stage, owner and next action are those of its lead.
create table account_target (
    id              bigint primary key default nextval('record_id'),
    account_id      bigint      not null references account on delete cascade,
    lead_id         bigint      not null references lead on delete cascade,
    reason          text,                          -- why it was chosen: in words, or the name of a list
    added_at        timestamptz not null,
    added_on        date,
    added_by        bigint references app_user,
    removed_at      timestamptz,
    removed_by      bigint references app_user,
    removal_reason  text,                          -- a RecycleReason or a DisqualifyReason
    updated_at      timestamptz not null,
    version         integer     not null default 0,
    check ((removed_at is null) = (removal_reason is null))
);
create unique index account_target_open on account_target (account_id) where removed_at is null;
create index account_target_account on account_target (account_id);
create index account_target_lead on account_target (lead_id);

-- What somebody has to say when their company buys, and since when we take them for the one who counts (キーマン).
alter table contact
    add column buying_role text check (buying_role in ('DECISION_MAKER', 'CHAMPION', 'INFLUENCER', 'USER', 'BLOCKER')),
    add column key_person_on date;

-- When who was a key person of which company, and whether we could reach them: past figures go by it.
create table key_contact (
    id            bigint primary key default nextval('record_id'),
    account_id    bigint      not null references account on delete cascade,
    contact_id    bigint      not null references contact on delete cascade,
    contactable   boolean     not null,            -- a telephone number or an e-mail address was known
    since_at      timestamptz not null,
    since_on      date,
    until_at      timestamptz,
    check (until_at >= since_at)
);
create unique index key_contact_open on key_contact (contact_id) where until_at is null;
create index key_contact_account on key_contact (account_id);
create index key_contact_contact on key_contact (contact_id);

-- By a trigger, since people are written one by one, by COPY and when an import is taken back.
create function keep_key_contact() returns trigger
language plpgsql
as $$
declare
    stands  key_contact%rowtype;
    holds   boolean := new.key_person_on is not null and new.account_id is not null;
    reached boolean := new.phone is not null or new.email is not null;
    told    timestamptz := (select new.key_person_on::timestamp at time zone s.zone from company_setting s);
    before  timestamptz;
begin
    select * into stands from key_contact k where k.contact_id = new.id and k.until_at is null;
    if stands.id is not null and holds and stands.account_id = new.account_id and stands.contactable = reached then
        if tg_op = 'UPDATE' and stands.since_on = old.key_person_on and stands.since_on <> new.key_person_on then
            update key_contact k set since_on = new.key_person_on, since_at = told where k.id = stands.id;
        end if;
        return null;
    end if;
    update key_contact k set until_at = greatest(k.since_at, new.updated_at) where k.id = stands.id;
    if holds then
        select max(k.until_at) into before from key_contact k where k.contact_id = new.id;
        -- The day that is told counts only where nothing was known of this person before.
        insert into key_contact (account_id, contact_id, contactable, since_at, since_on)
        values (new.account_id, new.id, reached,
                case when before is null then least(told, new.updated_at) else greatest(before, new.updated_at) end,
                case when before is null and told <= new.updated_at then new.key_person_on end);
    end if;
    return null;
end
$$;
create trigger contact_key_person_new after insert on contact
    for each row when (new.key_person_on is not null) execute function keep_key_contact();
create trigger contact_key_person after update of key_person_on, account_id, phone, email on contact
    for each row when (new.key_person_on is not null or old.key_person_on is not null) execute function keep_key_contact();

-- Finds the calls in which a key person was reached.
create index activity_contact_reached on activity (contact_id) where outcome in ('CONNECTED', 'REFUSED');

-- Letters are a way to people whom no call reaches.
alter table activity drop constraint activity_kind_check;
alter table activity add constraint activity_kind_check
    check (kind in ('CALL', 'EMAIL', 'MEETING', 'VISIT', 'LETTER', 'NOTE', 'WEB_VISIT', 'DOWNLOAD', 'SEMINAR', 'INQUIRY',
                    'PROPOSAL', 'QUOTE'));

-- What is new with a company: news, openings for jobs.
create table account_signal (
    id           bigint primary key default nextval('record_id'),
    external_id  text unique,
    account_id   bigint      not null references account on delete cascade,
    kind         text        not null check (kind in ('NEWS', 'HIRING', 'FUNDING', 'PERSONNEL', 'EXPANSION', 'OTHER')),
    title        text        not null,
    source_url   text check (source_url ~ '^https?://'),
    happened_on  date        not null,
    recorded_at  timestamptz not null,
    recorded_by  bigint references app_user,
    version      integer     not null default 0
);
create index account_signal_account on account_signal (account_id, recorded_at desc);
