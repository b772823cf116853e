-- What a forecast adds up: wins, and what open deals are expected to bring.
(select w.measure, w.source_id, w.root, w.lead_id, w.cycle, w.appointment_id, w.opportunity_id, w.occurred_at, w.occurred_on,
        null::date as day, null::date as closed_on, null::date as expected_close_on, w.channel_id, w.campaign_id, w.rep_id,
        w.setter_id, w.team_id, w.department, w.source, w.quality, w.amount
 from fact w where w.measure = 'win'
 union all
 select d.measure, d.source_id, d.root, d.lead_id, d.cycle, d.appointment_id, d.opportunity_id, d.occurred_at, d.occurred_on,
        d.day, d.closed_on, d.expected_close_on, d.channel_id, d.campaign_id, d.rep_id,
        d.setter_id, d.team_id, d.department, d.source, d.quality, d.amount * d.probability
 from standing_deal d)
