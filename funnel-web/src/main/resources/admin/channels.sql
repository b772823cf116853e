-- Channels with the number of leads they brought, those that bring most first.
select c.id, c.name, c.class as kind, c.active, c.version, coalesce(l.leads, 0) as leads
from channel c
left join (select channel_id, count(*) as leads from lead group by channel_id) l on l.channel_id = c.id
order by c.active desc, leads desc, c.name collate "und-x-icu"
