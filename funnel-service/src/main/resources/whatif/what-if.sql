select w.id, w.rule, w.name, w.first_day, w.until_day, w.present_version, u.display_name as requested_by, w.requested_at,
       w.total, w.done, w.finished_at, w.failed_at, w.recorded, w.mature,
       (select count(*) from quality_what_if_move m where m.what_if_id = w.id and m.by_hand) as by_hand
from quality_what_if w
left join app_user u on u.id = w.requested_by
where true
  /* which */
order by w.requested_at desc
limit :most
