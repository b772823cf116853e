-- Deals decided, by owner, industry and size band (by its smallest number of employees).
select u.id as rep_id, u.display_name as name, a.industry,
       case when a.employees <= 10 then 1 when a.employees <= 50 then 11 when a.employees <= 100 then 51
            when a.employees <= 300 then 101 when a.employees <= 1000 then 301 when a.employees <= 5000 then 1001
            when a.employees > 5000 then 5001 end as employees_from,
       count(*) filter (where o.outcome = 'WON') as wins, count(*) as deals
from opportunity o
join app_user u on u.id = o.owner_id and u.active
left join account a on a.id = o.account_id
where o.outcome in ('WON', 'LOST') and o.closed_at >= :now - :years * interval '1 year'
group by u.id, u.display_name, u.kana, a.industry, employees_from
order by coalesce(u.kana, u.display_name) collate "ja-JP-x-icu", u.id, a.industry, employees_from
