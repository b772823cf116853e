-- Of leads alike in everything that presses, those of dearer target accounts come first.
alter table queue_entry add column tier smallint not null default 4; -- 1 (A) to 3 (C), 4 no target account
drop index queue_entry_due;
drop index queue_entry_later;
drop index queue_entry_unplanned;
create index queue_entry_due on queue_entry (queue, cell, next_action_on, tier) where next_action_on is not null;
create index queue_entry_later on queue_entry (queue, next_action_on, tier) where next_action_on is not null;
create index queue_entry_unplanned on queue_entry (queue, cell, tier, acquired_at desc) where next_action_on is null;
