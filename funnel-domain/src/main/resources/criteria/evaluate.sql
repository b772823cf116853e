-- What a rule says about leads: its outcome (true, false, null for unknown), the mark of each comparison in the order of the
-- rule (T, F, U) and the values that were seen.
--
-- v: each field once: v0, v1 … as it is, t0, t1 … folded for comparing; blank is null
-- p: each comparison once: p0, p1 …
-- OFFSET 0 keeps the planner from copying an expression to every place where its result is used.
select v.lead_id,
       /* outcome */ as outcome,
       /* marks */ as marks,
       /* seen */ as seen
from (
    select l.id as lead_id /* values */
    from lead l
    cross join company_setting s
    left join account a on a.id = l.account_id
    left join contact c on c.id = l.contact_id
    left join channel ch on ch.id = l.channel_id
    left join campaign cp on cp.id = l.campaign_id
    where /* which */
    offset 0
) v
cross join lateral (select /* comparisons */ offset 0) p
