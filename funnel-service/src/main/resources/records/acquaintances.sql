-- People of a company of whom there is no lead, those that matter most first.
select c.id as contact_id, c.last_name, c.first_name, nullif(concat_ws(' ', c.last_kana, c.first_kana), '') as kana,
       c.email, c.phone, c.department as contact_department, c.title, c.job_rank, c.key_person_on is not null as key_person,
       (select max(coalesce(x.occurred_on, (x.occurred_at at time zone s.zone)::date))
        from activity x where x.contact_id = c.id and x.lead_id is null) as last_touched_on
from contact c
cross join company_setting s
where c.account_id = :account and not exists (select from lead l where l.contact_id = c.id)
order by key_person desc, last_touched_on desc nulls last, c.id
limit :most
