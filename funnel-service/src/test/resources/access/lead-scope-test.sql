select l.id from lead l where true /* scope */ order by l.id
