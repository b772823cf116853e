-- The people of a list: those of leads that the viewer may read; those of no lead, where the viewer may read something of
-- their company, or nobody has anything to do with it yet.
from contact c
left join account a on a.id = c.account_id
where (
    :viewer_role in ('ADMIN', 'MARKETING')
    or exists (select from lead l where l.contact_id = c.id /* lead scope */)
    or (
        not exists (select from lead l where l.contact_id = c.id)
        and (
            exists (select from lead l where l.account_id = c.account_id /* lead scope */)
            or exists (select from opportunity o where o.account_id = c.account_id /* deal scope */)
            or exists (select from customer k where k.account_id = c.account_id /* customer scope */)
            or not (
                exists (select from lead l where l.account_id = c.account_id)
                or exists (select from opportunity o where o.account_id = c.account_id)
                or exists (select from customer k where k.account_id = c.account_id)
            )
        )
    )
)
/* filters */
