-- Calls of ours to the lead in this cycle until f, its first connect.
least((select count(*) from fact k
       where k.root = f.root and k.measure = 'call' and k.cycle = f.cycle and k.occurred_at <= f.occurred_at), :most)
