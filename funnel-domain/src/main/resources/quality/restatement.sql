select n.rule_id, r.version_no, r.name, n.total, n.done, n.moved, n.requested_at, n.started_at, n.finished_at, n.failed_at
from quality_restatement n
join quality_rule r on r.id = n.rule_id
