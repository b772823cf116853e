-- Deals with what a list shows of them.
select o.id, o.external_id, o.name, o.lead_id, o.product, o.source, o.phase, p.name_ja, p.name_en, o.yomi, o.outcome, o.amount,
       o.entered_at, coalesce(o.entered_on, (o.entered_at at time zone s.zone)::date) as entered_day,
       o.confirmed_at, coalesce(o.confirmed_on, (o.confirmed_at at time zone s.zone)::date) as confirmed_day,
       o.closed_at, coalesce(o.closed_on, (o.closed_at at time zone s.zone)::date) as closed_day,
       o.expected_close_on, o.resume_on, o.lost_reason, o.next_action, o.next_action_on,
       o.attrs, o.updated_at, o.version,
       a.id as account_id, a.name as account_name, a.industry, a.employees, a.region, a.attrs as account_attrs,
       l.contact_id, c.last_name, c.first_name, nullif(concat_ws(' ', c.last_kana, c.first_kana), '') as kana,
       c.email, c.phone, c.department as contact_department, c.title, c.job_rank,
       l.external_id as lead_external_id, l.channel_id, ch.name as channel_name,
       pa.id as partner_id, pa.name as partner_name, case when o.partner_id is not null then pa.id end as own_partner_id,
       pa.name as own_partner_name,
       o.owner_id, u.display_name as owner_name, o.set_by as setter_id, b.display_name as setter_name,
       coalesce(q.quality, 'UNCLASSIFIED') as quality
/* from */
order by /* order */
/* limit */
