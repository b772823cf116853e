-- What became of a mail. The first time counts; a click is an opening, too; what bounced was not delivered, whatever is said later.
update mail_message set
    opened_on       = case when :event in ('OPENED', 'CLICKED') and (opened_at is null or :at < opened_at) then null else opened_on end,
    opened_at       = case when :event in ('OPENED', 'CLICKED') then least(opened_at, :at) else opened_at end,
    clicked_on      = case when :event = 'CLICKED' and (clicked_at is null or :at < clicked_at) then null else clicked_on end,
    clicked_at      = case when :event = 'CLICKED' then least(clicked_at, :at) else clicked_at end,
    bounced         = case when :event = 'BOUNCED' then true else coalesce(bounced, false) end,
    unsubscribed_at = case when :event = 'UNSUBSCRIBED' then least(unsubscribed_at, :at) else unsubscribed_at end,
    version         = version + 1
where id = :mail
