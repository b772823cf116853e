select p.id, p.name from partner p
order by (partner_stage(p, :tomorrow) in ('CANDIDATE', 'TERMINATED')), p.name collate "ja-JP-x-icu"
