exists (select from contact c where c.account_id = a.id and c.key_person_on is not null and /* how */)
