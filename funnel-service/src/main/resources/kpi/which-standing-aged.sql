f.day = cast(:day as date) and (f.closed_on is null or f.closed_on >= :openAt)
  and f.phase_on is not null
