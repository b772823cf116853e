insert into digest (owner_id, dashboard, filter, rhythm, hour, next_at, created_at)
values (:owner, :dashboard, :filter, :rhythm, :hour, :next, :now)
returning id
