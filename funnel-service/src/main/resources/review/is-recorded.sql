v.id in (
    select x.call_id from transcript x
    union select x.call_id from call_speech x
    union select x.call_id from call_example x
    union select x.call_id from telephony_call x where x.recording_url is not null and x.call_id is not null)
