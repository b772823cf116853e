-- A lead's handoffs, found from the lead: the queue tells why field sales gave one back.
create index handoff_lead on handoff (lead_id, decided_at);
