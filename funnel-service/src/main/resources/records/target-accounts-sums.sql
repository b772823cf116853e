-- How many target accounts a query means, and how far we have come with them.
select count(*) as targets,
       count(*) filter (where k.known > 0) as known,
       count(*) filter (where k.contactable > 0) as contactable,
       count(*) filter (where k.connected > 0) as connected,
       count(*) filter (where x.unplanned) as unplanned
from (select a.id, /* unplanned */ as unplanned /* from */) x
left join lateral (
    select count(*) as known, count(*) filter (where /* contactable */) as contactable,
           count(*) filter (where /* connected */) as connected
    from contact c where c.account_id = x.id and c.key_person_on is not null) k on true
