-- One more view of a dashboard by a manager today.
insert into dashboard_view as v (viewer_id, viewed_on, department, views) values (:viewer, :today, :department, 1)
on conflict (viewer_id, viewed_on, department) do update set views = v.views + 1
