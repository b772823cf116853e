-- How many customers a list has, and what those still here pay a month.
select count(*) as total, count(*) filter (where k.stage <> 'CHURNED') as present,
       sum(k.mrr) filter (where k.stage <> 'CHURNED') as mrr
/* from */
