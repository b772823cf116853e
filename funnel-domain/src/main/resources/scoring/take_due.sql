-- Takes some of the leads that wait for their scores.
delete from score_due d
where d.lead_id in (select lead_id from score_due order by lead_id limit :most for update skip locked)
returning d.lead_id
