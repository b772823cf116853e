-- The companies of a list: those with a lead or a deal that the viewer may read, those that nobody has anything to do with
-- yet, or all of them to those who read all.
from account a
where (
    :viewer_role in ('ADMIN', 'MARKETING')
    or exists (select from lead l where l.account_id = a.id /* lead scope */)
    or exists (select from opportunity o where o.account_id = a.id /* deal scope */)
    or exists (select from customer k where k.account_id = a.id /* customer scope */)
    or not (
        exists (select from lead l where l.account_id = a.id)
        or exists (select from opportunity o where o.account_id = a.id)
        or exists (select from customer k where k.account_id = a.id)
    )
)
/* filters */
