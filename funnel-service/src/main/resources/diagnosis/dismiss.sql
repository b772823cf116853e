-- Also where nobody has written it down yet: what was just computed on a screen can be put aside at once.
insert into finding_log as l (from_on, until_on, rule, subject, kind, department, numbers, first_seen_at, last_seen_at,
                              dismissed_at, dismissed_by, dismiss_reason)
values (:from, :until, :rule, :subject, 'SIGN', :department, '[]', :now, :now, :now, :by, :reason)
on conflict (from_on, until_on, rule, subject) do update set
    dismissed_at = excluded.dismissed_at, dismissed_by = excluded.dismissed_by, dismiss_reason = excluded.dismiss_reason
