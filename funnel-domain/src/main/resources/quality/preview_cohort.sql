l.id in (
    select f.lead_id
    from fact f
    where f.measure = 'lead-arrival' and f.lead_on >= :from and f.lead_on < :until)
