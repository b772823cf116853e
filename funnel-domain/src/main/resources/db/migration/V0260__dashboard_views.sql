-- Which dashboards managers open, by day: whether they look beyond their own department. Nobody else's views are kept.
create table dashboard_view (
    viewer_id   bigint  not null references app_user on delete cascade,
    viewed_on   date    not null,
    department  text    not null check (department in ('ALL', 'MK', 'SDR', 'BDR', 'FS', 'CS', 'PS')), -- ALL: the whole funnel
    views       integer not null check (views > 0),
    primary key (viewer_id, viewed_on, department)
);
