insert into call_comment (call_id, at_seconds, text, written_by, written_at)
values (:call, :at, :text, :writer, :now)
returning id
