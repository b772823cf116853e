-- What is few among many: leads that came back, and the handoffs of some days.
create index stage_change_new_cycle on stage_change (occurred_at) where starts_cycle;
create index handoff_offered on handoff (offered_at);
