-- What each version of some criteria has said: of an appointment once, of a deal the last time.
select v.version_id,
       count(*) as judged,
       count(*) filter (where v.met) as met,
       count(*) filter (where v.override_reason is not null) as overridden
from criteria_verdict v
join criteria_version c on c.id = v.version_id
where c.kind = :kind
  and (v.opportunity_id is null or not exists (
      select 1 from criteria_verdict l
      where l.opportunity_id = v.opportunity_id and (l.judged_at, l.id) > (v.judged_at, v.id)))
group by v.version_id
