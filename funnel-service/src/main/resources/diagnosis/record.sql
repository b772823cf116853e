insert into finding_log as l (from_on, until_on, rule, subject, kind, department, numbers, first_seen_at, last_seen_at)
values (:from, :until, :rule, :subject, :kind, :department, cast(:numbers as jsonb), :now, :now)
on conflict (from_on, until_on, rule, subject) do update set
    kind = excluded.kind, department = excluded.department, numbers = excluded.numbers,
    last_seen_at = excluded.last_seen_at, gone_at = null
