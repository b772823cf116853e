-- Some measures are never rolled up: those which the clock decides, and those whose median is asked for. A year of them is read
-- from this index alone, in the order of their days, instead of from as many scattered facts.
create index fact_by_day on fact (measure, occurred_on) include (quality, amount, counts_from)
where measure in (
    'appointment-due', 'appointment-held', 'handoff-overdue', 'onboarding-due', 'onboarding-in-time', 'recycle-due', 'renewal-due',
    'renewal-renewed', 'inquiry-answered', 'inquiry-answered-working', 'inquiry-unanswered', 'lead-to-win', 'sales-cycle',
    'time-to-value', 'win-with-amount');
