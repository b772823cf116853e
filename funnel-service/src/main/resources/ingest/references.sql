-- Which columns of which tables refer to a table.
select r.relname as table_name, a.attname as column_name
from pg_constraint c
join pg_class r on r.oid = c.conrelid
join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
where c.contype = 'f' and c.confrelid = to_regclass(:table) and cardinality(c.conkey) = 1
order by 1, 2
