-- Whether a lead was qualified within a cycle: over the threshold in marketing, or a need confirmed in inside sales, or further.
create function is_qualified_again(lead bigint, in_cycle integer) returns boolean
    language sql stable parallel safe
    return exists (
        select from stage_change q
        where q.lead_id = lead and q.cycle = in_cycle
          and q.to_stage in ('MQL', 'NEEDS_CONFIRMED', 'KEY_PERSON_CONNECTED', 'APPOINTMENT_SET', 'HANDED_OFF', 'ACCEPTED'));
