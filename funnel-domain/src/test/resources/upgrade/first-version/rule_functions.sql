-- What rules compiled to SQL (criteria/evaluate.sql) call. Imported values are text: what is not of the field's type is
-- unknown, and never an error.

create or replace function rule_number(value text) returns numeric
    language sql immutable parallel safe
    return case when value ~ '^\s*[-+]?([0-9]{1,40}(\.[0-9]{0,40})?|\.[0-9]{1,40})([eE][-+]?[0-9]{1,2})?\s*$'
                then value::numeric end;

-- A day, or the day of a timestamp as written. The 31st of a short month is no day.
create or replace function rule_date(value text) returns date
    language sql immutable parallel safe
    return case
        when value ~ '^\s*[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])\s*([T ].*)?$' and btrim(value) !~ '^0000'
             and extract(month from make_date(left(btrim(value), 4)::int, substr(btrim(value), 6, 2)::int, 1)
                                    + (substr(btrim(value), 9, 2)::int - 1)) = substr(btrim(value), 6, 2)::int
        then make_date(left(btrim(value), 4)::int, substr(btrim(value), 6, 2)::int, 1)
             + (substr(btrim(value), 9, 2)::int - 1)
    end;

create or replace function rule_boolean(value text) returns boolean
    language sql immutable parallel safe
    return case lower(btrim(value)) when 'true' then true when 'false' then false end;

-- Three-valued "at least so many of": true once enough parts are true, false once even all unknown ones would not suffice.
create or replace function rule_at_least(needed integer, parts boolean[]) returns boolean
    language plpgsql immutable parallel safe
as $$
begin
    return case
        when cardinality(array_positions(parts, true)) >= needed then true
        when cardinality(parts) - cardinality(array_positions(parts, false)) < needed then false
    end;
end
$$;
