left join lead_score sc on sc.lead_id = m.lead_id
