select a.id, a.external_id, a.name, a.corporate_number, a.industry, a.employees, a.region, a.website, a.phone,
       a.attrs, a.updated_at, a.version,
       (select count(*) from lead l where l.account_id = a.id /* lead scope */) as leads,
       (select count(*) from opportunity o where o.account_id = a.id and o.outcome = 'OPEN' /* deal scope */) as open_deals,
       exists (select from customer k where k.account_id = a.id and k.churned_at is null and k.stage <> 'CHURNED') as is_customer,
       (select count(*) from account b where b.matching_key = a.matching_key and b.id <> a.id and /* other visible */) as alike
/* from */
order by /* order */
/* limit */
