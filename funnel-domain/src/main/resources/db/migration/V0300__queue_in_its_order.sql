-- Each band of a queue along an index that has its whole order, the lead's number last, and without the entries that stand in a
-- band before it: a page is read off it and nothing is sorted or passed over. What only the clock decides cannot be in an index.
drop index queue_entry_clock;
drop index queue_entry_returned;
drop index queue_entry_agreed;
drop index queue_entry_signal;
drop index queue_entry_due;
drop index queue_entry_unplanned;
drop index queue_entry_later;
create index queue_entry_clock on queue_entry (queue, clock_due_at, lead_id) where clock_due_at is not null;
create index queue_entry_returned on queue_entry (queue, returned_at, lead_id)
    where returned_at is not null and clock_due_at is null;
create index queue_entry_agreed on queue_entry (queue, next_action_at, lead_id)
    where next_action_at is not null and clock_due_at is null and returned_at is null;
create index queue_entry_signal on queue_entry (queue, signal_at desc, lead_id)
    where signal_at is not null and clock_due_at is null and returned_at is null;
create index queue_entry_due on queue_entry (queue, cell, next_action_on, tier, lead_id)
    where next_action_on is not null and next_action_at is null and clock_due_at is null and returned_at is null;
create index queue_entry_unplanned on queue_entry (queue, cell, tier, acquired_at desc, lead_id)
    where next_action_on is null and clock_due_at is null and returned_at is null;
-- Of all entries, since it also tells who has a queue.
create index queue_entry_later on queue_entry (queue, next_action_on, tier, next_action_at, lead_id);
