-- What a call that was logged by mistake brought about is taken back with it, laying the lead aside included: what lay before is
-- kept with the call, and history says of each of its lines whether it still holds.
alter table call_trace
    add column recycle_reason_before text,
    add column revisit_on_before     date,
    add column changes_before        integer,   -- lines of the lead's history; null: logged by an earlier version
    add column changes_after         integer;

alter table stage_change add column taken_back boolean not null default false;

create or replace function is_qualified_again(lead bigint, in_cycle integer) returns boolean
    language sql stable parallel safe
    return exists (
        select from stage_change q
        where q.lead_id = lead and q.cycle = in_cycle and not q.taken_back
          and q.to_stage in ('MQL', 'NEEDS_CONFIRMED', 'KEY_PERSON_CONNECTED', 'APPOINTMENT_SET', 'HANDED_OFF', 'ACCEPTED'));
