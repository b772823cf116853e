-- Leads with what a list shows of them.
select l.id, l.external_id, l.track, l.stage, l.cycle, l.acquired_at,
       coalesce(l.acquired_on, (l.acquired_at at time zone s.zone)::date) as acquired_day,
       l.acquired_on is null as time_known,
       l.next_action, l.next_action_on, l.recycle_reason, l.revisit_on, l.attrs, l.updated_at, l.version,
       l.account_id, a.name as account_name, a.industry, a.employees, a.region, a.attrs as account_attrs,
       l.contact_id, c.last_name, c.first_name, nullif(concat_ws(' ', c.last_kana, c.first_kana), '') as kana,
       c.email, c.phone, c.department as contact_department, c.title, c.job_rank,
       l.channel_id, ch.name as channel_name, l.campaign_id, cp.name as campaign_name,
       l.partner_id, pa.name as partner_name,
       l.owner_id, u.display_name as owner_name,
       coalesce(q.quality, 'UNCLASSIFIED') as quality,
       (select r.version_no from quality_rule r where r.id = q.rule_id) as version_no,
       (select max(coalesce(x.occurred_on, (x.occurred_at at time zone s.zone)::date))
        from activity x where x.lead_id = l.id) as last_touched_on
/* from */
order by /* order */
/* limit */
