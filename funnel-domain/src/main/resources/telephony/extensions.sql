select x.extension, x.user_id, u.display_name as name
from phone_extension x join app_user u on u.id = x.user_id
order by length(x.extension), x.extension
