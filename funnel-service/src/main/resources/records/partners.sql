select p.id, p.external_id, p.name, p.type, g.stage, p.contracted_on, p.trained_on, p.ended_on, p.owner_id,
       u.display_name as owner_name, p.conditions, p.reward_rate, p.reward_per_win, n.leads, n.deals,
       n.registered_on, p.updated_at, p.version
/* from */
order by /* order */
/* limit */
