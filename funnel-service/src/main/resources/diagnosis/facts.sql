-- About how many facts there are, as the planner knows it; those never counted are none.
select coalesce(sum(greatest(c.reltuples, 0)), 0)::bigint
from pg_class c
where c.oid = 'fact'::regclass or c.oid in (select i.inhrelid from pg_inherits i where i.inhparent = 'fact'::regclass)
