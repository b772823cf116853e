select d.id, d.day, d.channel_id, c.name as channel_name, d.campaign_id, cp.name as campaign_name, d.impressions, d.clicks, d.sessions,
       d.bounces, d.page_views, d.exits, d.conversions, d.orders, d.revenue, d.cost, d.version
/* from */
order by /* order */
/* limit */
