-- Whether the viewer may read something of a company: of a lead, a deal, a customer of it; or nobody has anything to do with it
-- yet; or the viewer reads all.
(
    :viewer_role in ('ADMIN', 'MARKETING')
    or exists (select from lead l where l.account_id = /* account */ /* lead scope */)
    or exists (select from opportunity o where o.account_id = /* account */ /* deal scope */)
    or exists (select from customer k where k.account_id = /* account */ /* customer scope */)
    or not (
        exists (select from lead l where l.account_id = /* account */)
        or exists (select from opportunity o where o.account_id = /* account */)
        or exists (select from customer k where k.account_id = /* account */)
    )
)
