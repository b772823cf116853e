-- Finds what left its stage or phase lately, however long the history before it is.
create index stage_change_occurred on stage_change (occurred_at);
create index phase_change_occurred on phase_change (occurred_at);
