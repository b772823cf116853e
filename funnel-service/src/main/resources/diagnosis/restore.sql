update finding_log
set dismissed_at = null, dismissed_by = null, dismiss_reason = null
where from_on = :from and until_on = :until and rule = :rule and subject = :subject
