from quality_what_if_move m
left join lead l on l.id = m.lead_id
left join account a on a.id = l.account_id
left join contact c on c.id = l.contact_id
left join channel ch on ch.id = l.channel_id
left join app_user u on u.id = l.owner_id
where m.what_if_id = :whatIf
  and case :basis when 'PERIOD' then m.in_period else m.in_cohort end & :bit <> 0
  and (cast(:before as text) is null or m.quality_before = :before)
  and (cast(:after as text) is null or m.quality_after = :after)
  and (not :byHand or m.by_hand)
