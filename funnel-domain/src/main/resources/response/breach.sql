-- Records the inquiries whose term has run out, each by one node. Where somebody is at the lead just now they may be answering:
-- those are passed over for this time. The version stays, so that who answers a moment later is not overtaken by this.
update response_clock c
set breached_at = c.due_at
from (
    select r.id
    from response_clock r
    join lead l on l.id = r.lead_id
    where r.answered_at is null and r.breached_at is null and r.due_at < :now
    order by r.due_at
    limit :most
    for no key update of l, r skip locked) late
where c.id = late.id
returning c.lead_id, c.inquiry_id, c.due_at
