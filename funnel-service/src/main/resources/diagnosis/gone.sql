update finding_log
set gone_at = :now
where from_on = :from and until_on = :until and gone_at is null and not rule || '/' || subject = any (:found)
