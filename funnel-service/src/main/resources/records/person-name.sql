nullif(concat_ws(' ', c.last_name, c.first_name), '')
