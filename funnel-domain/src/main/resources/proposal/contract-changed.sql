-- A line of a contract's history; told again it is the same line.
insert into contract_change (opportunity_id, status, occurred_at, occurred_on, recorded_at, changed_by)
values (:deal, :status, :at, :on, :now, :by)
on conflict (opportunity_id, status, occurred_at) do nothing
