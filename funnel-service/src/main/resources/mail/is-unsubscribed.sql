-- Whether whoever has that address has asked for no more mail, whichever of their leads got the mail that they left by.
select exists (
    select from contact c
    join lead l on l.contact_id = c.id
    join mail_message m on m.lead_id = l.id
    where lower(c.email) = lower(:address) and m.unsubscribed_at is not null)
