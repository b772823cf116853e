-- A long list of companies is read in the order of their names, and soon cut off.
create index account_name on account (name collate "ja-JP-x-icu", id);
-- Whose records people worked on, told by the index alone.
create index activity_of_rep on activity (rep_id, occurred_at desc) include (root);
drop index activity_rep;
alter index activity_of_rep rename to activity_rep;
