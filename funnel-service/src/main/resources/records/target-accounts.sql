-- A page of target accounts; what hangs on each is looked up for the page alone.
with page as materialized (
    select row_number() over (order by /* order */) as place, t.id, t.account_id, t.lead_id, t.reason, t.added_at, t.added_on,
           t.added_by, t.version, a.name as account_name, a.corporate_number, a.industry, a.employees, a.region,
           a.target_tier as tier, l.stage, l.cycle, l.owner_id, u.display_name as owner_name, l.next_action, l.next_action_on,
           /* unplanned */ as unplanned
    /* from */
    order by /* order */
    /* limit */
)
select p.*, coalesce(p.added_on, (p.added_at at time zone s.zone)::date) as added_day,
       p.added_by as adder_id, w.display_name as adder_name,
       k.people, k.key_people, k.contactable, k.connected,
       coalesce(y.occurred_on, (y.occurred_at at time zone s.zone)::date) as approached_on, y.kind as approached_by,
       y.outcome as last_outcome, n.attempts,
       i.kind as news_kind, i.title as news_title, i.happened_on as news_on
from page p
cross join company_setting s
left join app_user w on w.id = p.added_by
left join lateral (
    select count(*) as people, count(*) filter (where c.key_person_on is not null) as key_people,
           count(*) filter (where c.key_person_on is not null and /* contactable */) as contactable,
           count(*) filter (where c.key_person_on is not null and /* connected */) as connected
    from contact c where c.account_id = p.account_id) k on true
left join lateral (
    select z.occurred_at, z.occurred_on, z.kind, z.outcome
    from lead q join activity z on z.lead_id = q.id
    where q.account_id = p.account_id and is_human_touch(z.kind, z.direction, z.outcome, z.rep_id)
    order by z.occurred_at desc, z.id desc limit 1) y on true
left join lateral (
    select count(*) as attempts
    from lead q join activity z on z.lead_id = q.id
    where q.account_id = p.account_id and is_human_touch(z.kind, z.direction, z.outcome, z.rep_id)) n on true
left join lateral (
    select g.kind, g.title, g.happened_on from account_signal g
    where g.account_id = p.account_id order by g.happened_on desc, g.id desc limit 1) i on true
order by p.place
