-- How healthy a customer was (0 to 100) on the evening before a day. Figures of the end of a period and the lists ask these, so that
-- they cannot disagree.

-- Days with use among the 28 before that day, of the days that count as full use; null where no use was ever reported by then, and
-- while the contract is younger than these 28 days: who began yesterday is not idle.
create or replace function customer_usage_before(customer bigint, day date) returns numeric
language sql stable parallel safe
as $$
    select case when exists (select from usage_event e where e.customer_id = $1 and e.occurred_at < ($2 + 1)::timestamptz)
                then least(100, 100.0 * (
                    select count(distinct u.used_on) from (
                        select coalesce(e.occurred_on, (e.occurred_at at time zone s.zone)::date) as used_on
                        from usage_event e
                        where e.customer_id = $1 and e.occurred_at >= ($2 - 30)::timestamptz
                          and e.occurred_at < ($2 + 1)::timestamptz) u
                    where u.used_on >= $2 - 28 and u.used_on < $2) / t.active_days) end
    from company_setting s cross join customer_success_setting t
    where not exists (
        select from customer c
        where c.id = $1 and coalesce(c.started_on, (c.started_at at time zone s.zone)::date) > $2 - 28)
$$;

-- The latest judgement (1 to 5 as 0 to 100) and the usage, weighed; where one of them is unknown the other alone; null: both are.
create or replace function customer_health_before(customer bigint, day date) returns numeric
language sql stable parallel safe
as $$
    select round((coalesce(k.judged * t.judgement_weight, 0) + coalesce(k.used * t.usage_weight, 0))
                 / nullif(case when k.judged is null then 0 else t.judgement_weight end
                          + case when k.used is null then 0 else t.usage_weight end, 0), 1)
    from customer_success_setting t
    cross join (
        select (select (j.judgement - 1) * 25 from customer_judgement j
                where j.customer_id = $1 and coalesce(j.occurred_on, (j.occurred_at at time zone s.zone)::date) < $2
                order by j.occurred_at desc, j.id desc limit 1) as judged,
               customer_usage_before($1, $2) as used
        from company_setting s) k
$$;
