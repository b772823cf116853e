-- The arithmetic of scores (scoring/*.sql).

-- What is left of an act's points on a day: after each full period some fall off, down to nothing. A month is complete on the
-- same day of a later month, or on the first of the month after one that has no such day.
create or replace function score_left(points integer, decay_points integer, decay_every integer, decay_unit text, since date, day date)
    returns integer
    language sql immutable parallel safe
    return case
        when decay_points is null then points
        else sign(points)::integer * greatest(0, abs(points) - decay_points * (
            case decay_unit
                when 'DAY' then day - since
                when 'WEEK' then (day - since) / 7
                else extract(year from age(day, since))::integer * 12 + extract(month from age(day, since))::integer
            end / decay_every))
    end;

-- The place on an axis of four whose limits are given from the top.
create or replace function score_band(score integer, top integer, middle integer, low integer) returns integer
    language sql immutable parallel safe
    return case when score >= top then 1 when score >= middle then 2 when score >= low then 3 else 4 end;
