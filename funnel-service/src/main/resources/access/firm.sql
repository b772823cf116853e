select w.partner_id from app_user w where w.id = :viewer_id
