left join lateral (
    select bool_or(f.truth) filter (where f.fact = 'NEED') as need,
           max(f.note) filter (where f.fact = 'NEED') as need_text,
           bool_or(f.truth) filter (where f.fact = 'HYPOTHESIS') as hypothesis,
           max(rule_number(f.value)) filter (where f.fact = 'TIMING') as timing,
           max(f.value) filter (where f.fact = 'BUDGET') as budget,
           max(f.value) filter (where f.fact = 'AUTHORITY') as authority,
           bool_or(f.truth) filter (where f.fact = 'COMPETITOR') as competitor,
           bool_or(f.truth) filter (where f.fact = 'TEAM') as team,
           bool_or(f.truth) filter (where f.fact = 'DECISION_PROCESS') as decision_process,
           bool_or(f.truth) filter (where f.fact = 'DECISION_CRITERIA') as decision_criteria,
           bool_or(f.truth) filter (where f.fact = 'METRICS') as metrics,
           bool_or(f.truth) filter (where f.fact = 'CHAMPION') as champion,
           max(rule_number(f.value)) filter (where f.fact = 'AMOUNT') as amount
    from (
        -- the latest answer counts, whichever question it was given to
        select distinct on (q.fact) q.fact, n.truth, n.value, btrim(w.note) as note
        from hearing_answer w
        join hearing_question q on q.id = w.question_id
        left join hearing_choice n on n.id = w.choice_id
        where w.root = coalesce(m.lead_id, m.deal_id) and w.cycle = m.cycle and w.answered_at <= m.known_until
          and q.fact is not null
        order by q.fact, w.answered_at desc, w.id desc) f) h on true
