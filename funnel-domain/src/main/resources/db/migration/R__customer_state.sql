-- How a customer stood on the evening before a day: what it paid a month, and how healthy it was (0 to 100). Figures of the end
-- of a period and the lists ask these, so that they cannot disagree.

-- Null where its monthly revenue is unknown; 0 once it has left. An amount that was told anew without being a change
-- (no kind) holds for the past as well.
create or replace function customer_mrr_before(customer bigint, day date) returns numeric
language sql stable parallel safe
as $$
    select case when coalesce(c.churned_on, (c.churned_at at time zone s.zone)::date) < $2 then 0
                else c.mrr - coalesce((
                    select sum(m.mrr - m.mrr_before) from customer_mrr_change m
                    where m.customer_id = c.id and m.kind is not null
                      and coalesce(m.occurred_on, (m.occurred_at at time zone s.zone)::date) >= $2), 0) end
    from customer c cross join company_setting s
    where c.id = $1
$$;

-- Days with use among the 28 before that day, of the days that count as full use; null where no use was ever reported by then.
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
