-- A record's clocks, found from the record as all else that its facts come from: each call had all clocks read.
create index response_clock_root on response_clock (root);
