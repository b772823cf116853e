-- What a rule says about its subjects (criteria/subject_*.sql): its outcome (true, false, null for unknown), the mark of each
-- comparison in the order of the rule (T, F, U) and the values that were seen.
--
-- v: each field once as it is: v0, v1 …
-- f0, f1 …: each text field folded for comparing, blank is null; joined laterally, so that the planner can memoize it: folding
--    is dear, and few channels, regions or departments stand in many leads
-- p: each comparison once: p0, p1 …
-- OFFSET 0 keeps the planner from copying an expression to every place where its result is used.
select v.subject_id,
       /* outcome */ as outcome,
       /* marks */ as marks,
       /* seen */ as seen
from (
    select m.subject_id /* values */
    from /* subjects */
    cross join company_setting s
    left join account a on a.id = m.account_id
    left join contact c on c.id = m.contact_id
    left join channel ch on ch.id = l.channel_id
    left join campaign cp on cp.id = l.campaign_id
    /* joins */
    where /* which */
    offset 0
) v /* folded */
cross join lateral (select /* comparisons */ offset 0) p
