-- A person's judgement of the current cycle of a lead; the rule's one stays in history. Tells what the quality was before.
with before as (
    select l.id as lead_id, l.cycle, q.id as before_id, coalesce(q.quality, 'UNCLASSIFIED') as before_quality
    from lead l
    left join quality_judgement q on q.lead_id = l.id and q.cycle = l.cycle and q.effective
    where l.id = :lead
), superseded as (
    update quality_judgement q set effective = false
    from before b
    where q.id = b.before_id
    returning q.id
), written as (
    insert into quality_judgement (lead_id, cycle, quality, cause, judged_at, judged_by, reason)
    select b.lead_id, b.cycle, :quality, 'MANUAL', :now, :user, :reason
    from before b
    -- makes the update come first: only one judgement of a cycle may be effective at any time
    where (select count(*) from superseded) is not null
    returning lead_id
)
select b.before_quality
from before b
where (select count(*) from written) is not null
