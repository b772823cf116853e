select t.id, g.n
from unnest(:days::date[], :whose::bigint[], :what::bigint[]) with ordinality as g (day, channel_id, campaign_id, n)
join channel_day t on t.day = g.day and t.channel_id = g.channel_id and t.campaign_id is not distinct from g.campaign_id
