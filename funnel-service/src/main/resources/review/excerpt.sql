left join lateral (
    select w.utterance ->> 'text' as text, (w.utterance ->> 'start')::integer / 1000 as second
    from transcript y
    cross join lateral jsonb_array_elements(y.utterances) with ordinality as w (utterance, no)
    where y.call_id = g.id and fold_text(w.utterance ->> 'text') like :word0
    order by w.no
    limit 1) x on true
