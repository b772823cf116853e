cast(:day as date) = 'infinity'
