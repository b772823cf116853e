-- The next roots in order, of records and of facts whose record is gone.
select root
from (
    (select id as root from lead where id > :after order by id limit :most)
    union (select root from opportunity where root > :after order by root limit :most)
    union (select root from activity where root > :after order by root limit :most)
    union (select root from appointment where root > :after order by root limit :most)
    union (select root from customer where root > :after order by root limit :most)
    union (select root from mail_message where root > :after order by root limit :most)
    union (select id from channel_day where id > :after order by id limit :most)
    union (select id from work_day where id > :after order by id limit :most)
    union (select id from department_cost where id > :after order by id limit :most)
    union (select id from partner where id > :after order by id limit :most)
    union (select contact_id from key_contact where contact_id > :after order by contact_id limit :most)
    union (select root from fact where root > :after order by root limit :most)
) r
order by root
limit :most
