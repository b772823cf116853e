select name from partner order by name collate "ja-x-icu"
