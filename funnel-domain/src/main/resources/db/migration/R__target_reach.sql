-- How far we had come with the people who count at a company on the evening before a day: one place for the rates of coverage
-- and their lists of records. Past evenings are told by facts, so that they do not change with today's records.

-- A key person was known whom we knew how to reach.
create or replace function account_contactable(account bigint, until date) returns boolean
language sql stable
as $$
    select exists (
        select 1
        from key_contact k
        join fact g on g.root = k.contact_id and g.measure = 'key-contact' and g.source_id = k.id
        where k.account_id = account and g.occurred_on < until
          and not exists (
              select 1 from fact e
              where e.root = k.contact_id and e.measure = 'key-contact-lost' and e.source_id = k.id and e.occurred_on < until))
$$;

-- Somebody had been talked with who was a key person then, or was found to be one later.
create or replace function account_connected(account bigint, until date) returns boolean
language sql stable
as $$
    select exists (
        select 1
        from key_contact k
        join fact g on g.root = k.contact_id and g.measure = 'key-person' and g.source_id = k.id
        join activity y on y.contact_id = k.contact_id and y.outcome in ('CONNECTED', 'REFUSED')
        join fact c on c.root = y.root and c.measure = 'connect' and c.source_id = y.id
        where k.account_id = account and g.occurred_on < until and c.occurred_on < until
          and not exists (
              select 1 from fact e
              where e.root = k.contact_id and e.measure = 'key-person-left' and e.source_id = k.id
                and e.occurred_on < c.occurred_on))
$$;
