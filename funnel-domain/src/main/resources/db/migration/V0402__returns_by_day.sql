-- Why handoffs came back, asked on every overview: the facts of a span of days lie in as many places of the table as there are of
-- them, so that they are read from the index alone.
create index fact_returned on fact (measure, occurred_on) include (source_id, quality, amount, counts_from)
    where measure = 'handoff-returned';
