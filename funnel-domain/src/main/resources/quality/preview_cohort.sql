l.id in (
    select f.lead_id
    from fact f
    where f.measure = 'lead-arrival' and f.occurred_on >= :from and f.occurred_on < :until)
