-- The leads themselves, as far as this viewer may read them and they still exist.
select m.lead_id, m.cycle, m.quality_before as before, m.quality_after as after, m.by_hand, m.frozen,
       l.external_id, a.name as account_name, nullif(concat_ws(' ', c.last_name, c.first_name), '') as contact_name,
       ch.name as channel, u.display_name as owner, l.stage,
       coalesce(l.acquired_on, (l.acquired_at at time zone (select zone from company_setting))::date) as acquired_on
/* from */
  and l.id is not null
  /* scope */
order by l.acquired_at desc, m.lead_id desc, m.cycle desc
limit cast(:size as integer) offset :offset
