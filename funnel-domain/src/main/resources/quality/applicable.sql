-- Which rule judges a lead cycle: the newest of those that restate history and those that were in force when the cycle began.
-- A FROM_NOW rule therefore never judges a lead acquired before it was published, however late that lead is recorded.
-- Where only the day of acquisition is known and it is the day of publication, the lead came afterwards if it was recorded
-- afterwards. No row: no rule judges the cycle, and it is unclassified.
select y.lead_id, y.cycle, y.cycle = l.cycle as is_current, r.id as rule_id, r.published_at
from lead l
join lead_cycle y on y.lead_id = l.id
left join stage_change b on b.id = y.source_id and y.cycle > 1
cross join company_setting s
cross join lateral (
    select n.id, n.published_at
    from quality_rule n
    where n.applies = 'RESTATE'
       or case when coalesce(b.occurred_on, case when y.cycle = 1 then l.acquired_on end) is null
               then y.started_at >= n.published_at
               else y.started_on >= (n.published_at at time zone s.zone)::date
                    and (y.started_on > (n.published_at at time zone s.zone)::date
                         or coalesce(b.recorded_at, l.created_at) >= n.published_at)
          end
    order by n.version_no desc
    limit 1) r
where l.id = any (:leads) and y.lead_id = any (:leads)
