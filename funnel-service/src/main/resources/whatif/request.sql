insert into quality_what_if (rule, name, first_day, until_day, present_version, requested_by, requested_at)
values (cast(:rule as jsonb), :name, :from, :until, (select max(version_no) from quality_rule), :by, :now)
returning id
