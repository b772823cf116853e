-- The customers of a moment are all that ever began: few among the facts, read by themselves, with what figures are cut by.
create index fact_customer_start on fact (occurred_on)
    include (source_id, root, lead_id, opportunity_id, quality, channel_id, rep_id, team_id, department)
    where measure = 'customer-start';
