-- the lead of f has got so far in this cycle
exists (
    select from fact o
    where o.root = f.root and o.measure = :became and o.cycle = f.cycle and o.occurred_on >= f.occurred_on)
