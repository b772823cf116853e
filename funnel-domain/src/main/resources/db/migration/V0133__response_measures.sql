-- What the figures of response speed need beside the clocks.

-- Working time from the inquiry to the first call; the first touch may have been a mail.
alter table response_clock add column called_seconds bigint;
update response_clock c set called_seconds = c.working_seconds
where exists (select from activity a where a.id = c.answer_id and a.kind = 'CALL');

-- Business days within which inside sales turns to a lead that marketing hands over, and the last of them for each handoff.
alter table company_setting add column follow_days smallint not null default 1 check (follow_days between 1 and 30);
alter table handoff add column follow_on date;
-- The database knows no holidays: of handoffs until now the next weekday stands for the next business day.
update handoff h set follow_on = d.day + case extract(isodow from d.day) when 5 then 3 when 6 then 2 else 1 end::integer
from (select x.id, coalesce(x.offered_on, (x.offered_at at time zone s.zone)::date) as day
      from handoff x cross join company_setting s) d
where d.id = h.id;

-- Whether one of us turned to the prospect, or took a call: the same as Activity.isHumanTouch.
create function is_human_touch(kind text, direction text, outcome text, rep_id bigint) returns boolean
    language sql immutable parallel safe
    return rep_id is not null
       and (kind in ('MEETING', 'VISIT', 'LETTER') or (kind = 'EMAIL' and direction = 'OUTBOUND')
            or (kind = 'CALL' and (direction is distinct from 'INBOUND' or outcome is distinct from 'NO_ANSWER')));
