(f.measure = 'win' and f.occurred_on >= :from and f.occurred_on < :wonUntil
 or f.measure = 'standing-deal' and f.day = cast(:day as date) and (f.closed_on is null or f.closed_on >= :openAt)
    and f.expected_close_on >= :from and f.expected_close_on < :until)
