(l.next_action_on is null and l.stage not in ('HANDED_OFF', 'ACCEPTED', 'RECYCLED', 'DISQUALIFIED'))
