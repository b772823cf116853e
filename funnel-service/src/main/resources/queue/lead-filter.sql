and exists (
    select
    from lead l
    left join quality_judgement j on j.lead_id = l.id and j.cycle = l.cycle and j.effective
    where l.id = q.lead_id
      /* conditions */)
