-- How many leads a figure of the what-if says would change, and how many of them this viewer may read.
select count(*) as total, count(l.id) filter (where true /* scope */) as visible
/* from */
