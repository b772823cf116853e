-- The mail that an event without its id means: the last one that had been sent by then.
select id from mail_message where lead_id = :lead and sent_at <= :at order by sent_at desc, id desc limit 1
