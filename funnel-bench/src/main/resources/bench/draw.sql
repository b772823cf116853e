-- A number from 0 to sides - 1 that is the same for the same record and question.
create or replace function pg_temp.draw(record bigint, question integer, sides integer) returns integer
language sql immutable parallel safe
as $$ select (abs(hashint8extended(record, question) % sides))::integer $$
