with page as (
    select v.id, v.lead_id, v.account_id, v.contact_id, v.occurred_at, v.occurred_on, v.direction, v.outcome, v.duration_seconds,
           v.rep_id, o.in_scope, t.call_id is not null as has_transcript, h.recording_url is not null as has_recording, e.reason,
           p.rep_seconds, p.prospect_seconds, p.rep_characters, p.rallies, p.silences
    /* from */
    order by v.occurred_at desc, v.id desc
    limit :size offset :offset
)
select g.*, u.display_name as rep_name, a.name as company, nullif(concat_ws(' ', c.last_name, c.first_name), '') as person,
       g.rep_seconds / nullif(g.rep_seconds + g.prospect_seconds, 0) as talk_ratio,
       g.rep_characters * 60 / nullif(g.rep_seconds, 0) as speech_rate,
       (select count(*) from call_comment k where k.call_id = g.id) as comments,
       x.text as excerpt, x.second as excerpt_second
from page g
left join app_user u on u.id = g.rep_id
left join lead l on l.id = g.lead_id
left join account a on a.id = coalesce(g.account_id, l.account_id)
left join contact c on c.id = coalesce(g.contact_id, l.contact_id)
/* excerpt */
order by g.occurred_at desc, g.id desc
