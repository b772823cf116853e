-- Whether the viewer may read something of a company: of a lead, a deal, a customer of it; or nobody has anything to do with it
-- yet; or the viewer reads all. What the viewer may read is asked once, whichever of the three it is.
(
    :viewer_role in ('ADMIN', 'MARKETING')
    or exists (
        select
        from (
            select l.account_id, l.id as root from lead l
            union all
            select o.account_id, o.root from opportunity o
            union all
            select k.account_id, k.root from customer k) r
        where r.account_id = /* account */ /* scope */)
    or not (
        exists (select from lead l where l.account_id = /* account */)
        or exists (select from opportunity o where o.account_id = /* account */)
        or exists (select from customer k where k.account_id = /* account */)
    )
)
