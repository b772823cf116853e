-- Whether somebody is told when a handoff is not answered in time: not of those that a file brought, whose time is long over.
alter table handoff add column escalates boolean not null default false;
alter table handoff add column escalated_at timestamptz;
create index handoff_silent on handoff (due_on) where status = 'PENDING' and escalates and escalated_at is null;
create index handoff_pending_department on handoff (to_department) where status = 'PENDING';
create index handoff_decided on handoff (decided_at desc) where status <> 'PENDING';
