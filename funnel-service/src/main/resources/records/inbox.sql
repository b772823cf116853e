-- What waits for an answer, and what was answered, with all that travels along.
select h.id, h.lead_id, h.cycle, h.from_department, h.to_department, h.status, h.offered_at, h.due_on, h.decided_at,
       h.return_reason, h.note, h.comment, x.is_addressed,
       h.offered_by as giver_id, b.display_name as giver_name, h.offered_to as taker_id, u.display_name as taker_name,
       h.decided_by as decider_id, d.display_name as decider_name,
       l.stage, l.account_id, a.name as account_name, a.industry, a.employees, a.region,
       l.contact_id, c.last_name, c.first_name, nullif(concat_ws(' ', c.last_kana, c.first_kana), '') as kana,
       c.email, c.phone, c.department as contact_department, c.title, c.job_rank,
       coalesce(q.quality, 'UNCLASSIFIED') as quality,
       p.id as appointment_id, p.scheduled_at, p.scheduled_on, p.place, p.note as appointment_note, p.criteria_met,
       (select e.override_reason from criteria_verdict e where e.appointment_id = p.id) as override_reason,
       p.assigned_to as visitor_id, v.display_name as visitor_name,
       (select count(*) from activity y where y.lead_id = h.lead_id and y.cycle = h.cycle and y.kind = 'CALL') as calls,
       (select y.attrs ->> 'recording_url' from activity y
        where y.lead_id = h.lead_id and y.cycle = h.cycle and y.attrs ->> 'recording_url' is not null
        order by y.occurred_at desc limit 1) as recording,
       (select jsonb_agg(jsonb_build_object('at', w.at, 'kind', w.kind, 'outcome', w.outcome, 'who', w.who, 'said', w.said)
                         order by w.at desc)
        from (select y.occurred_at as at, y.kind, y.outcome, z.display_name as who,
                     nullif(concat_ws(E'\n', y.subject, y.note), '') as said
              from activity y left join app_user z on z.id = y.rep_id
              where y.lead_id = h.lead_id and y.cycle = h.cycle and coalesce(y.note, y.subject) is not null
              order by y.occurred_at desc limit 4) w) as said,
       (select jsonb_agg(jsonb_build_object(
                             'asked', case when :english then coalesce(o.name_en, o.name_ja) else o.name_ja end,
                             'answer', case when :english then coalesce(n.name_en, n.name_ja) else n.name_ja end,
                             'note', w.note) order by o.position, o.id)
        from (select distinct on (y.question_id) y.question_id, y.choice_id, y.note
              from hearing_answer y
              where y.root = h.lead_id and y.cycle = h.cycle
              order by y.question_id, y.answered_at desc, y.id desc) w
        join hearing_question o on o.id = w.question_id
        left join hearing_choice n on n.id = w.choice_id) as heard
/* from */
order by case when h.status = 'PENDING' then 0 else 1 end, case when h.status = 'PENDING' then h.due_on end,
         coalesce(h.decided_at, h.offered_at) desc, h.id desc
limit :size offset :offset
