select name from team where active order by array_position(array['MK', 'SDR', 'BDR', 'FS', 'CS', 'PS'], department), name collate "ja-x-icu"
