-- Of the leads acquired in a period: how many, with an owner, with a channel.
select count(*) as leads, count(owner_id) as owned, count(channel_id) as with_channel
from lead
where acquired_at >= :start and acquired_at < :end
