-- The days of channels in a list.
from channel_day d
join channel c on c.id = d.channel_id
left join campaign cp on cp.id = d.campaign_id
where true
/* filters */
