cast(:day as date) = 'infinity'
  and f.next_action_on < :today
