insert into audit_entry (at, actor_id, action, subject_type, subject_id, subject_name, details, address, via_token)
values (:at, :actor, :action, :type, :id, :name, cast(:details as jsonb), :address, :token)
