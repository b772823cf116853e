-- Other leads of the same company, as far as the viewer may read them.
select l.id, l.contact_id, c.last_name, c.first_name, nullif(concat_ws(' ', c.last_kana, c.first_kana), '') as kana,
       c.email, c.phone, c.department as contact_department, c.title, c.job_rank, l.track, l.stage, l.owner_id,
       u.display_name as owner_name, coalesce(q.quality, 'UNCLASSIFIED') as quality,
       e.cell_letter || e.cell_number::text as cell,
       (select max(coalesce(x.occurred_on, (x.occurred_at at time zone s.zone)::date))
        from activity x where x.lead_id = l.id) as last_touched_on
from lead l
cross join company_setting s
left join contact c on c.id = l.contact_id
left join app_user u on u.id = l.owner_id
left join lead_score e on e.lead_id = l.id
left join quality_judgement q on q.lead_id = l.id and q.cycle = l.cycle and q.effective
where l.account_id = :account and l.id is distinct from :except
/* scope */
order by l.acquired_at desc, l.id desc
limit :most
