-- Takes handoffs whose last day has passed, so that no other node takes them.
update handoff
set escalated_at = :now
where id in (
    select h.id
    from handoff h
    where h.status = 'PENDING' and h.escalates and h.escalated_at is null and h.due_on < :today
    order by h.due_on, h.id
    limit :most
    for update of h skip locked)
returning id
