select c.id as contact_id, c.external_id, c.last_name, c.first_name,
       nullif(concat_ws(' ', c.last_kana, c.first_kana), '') as kana, c.email, c.phone,
       c.department as contact_department, c.title, c.job_rank, c.account_id, a.name as account_name,
       c.buying_role, c.key_person_on,
       (select max(coalesce(z.occurred_on, (z.occurred_at at time zone (select zone from company_setting))::date)) from activity z
        where z.contact_id = c.id and z.outcome in ('CONNECTED', 'REFUSED') and z.direction = 'OUTBOUND') as connected_on,
       c.attrs, c.updated_at, c.version
/* from */
order by /* order */
/* limit */
