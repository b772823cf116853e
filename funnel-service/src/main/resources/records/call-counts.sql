select y.outcome, count(*) as calls from activity y where y.lead_id = :lead and y.kind = 'CALL' group by y.outcome
