-- What is known by its day alone stands at the beginning of that day, when nobody calls.
(case when f.occurred_at = f.occurred_on::timestamp at time zone (select zone from company_setting) then -1
      else extract(hour from f.occurred_at at time zone (select zone from company_setting)) end)::integer
