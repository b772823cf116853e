select name from channel where active order by name collate "ja-x-icu"
