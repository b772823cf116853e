-- How much lies in each box.
select count(*) filter (where h.status = 'PENDING' and (x.is_addressed or :viewer_role = 'ADMIN')) as to_answer,
       count(*) filter (where h.status = 'PENDING' and (x.is_addressed or :viewer_role = 'ADMIN') and h.due_on < :today) as late,
       count(*) filter (where h.status = 'PENDING' and x.is_given) as awaited
/* from */
