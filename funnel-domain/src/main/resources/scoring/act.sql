-- Whether an activity a is something that the lead did or took part in, rather than we alone.
(a.kind in ('INQUIRY', 'WEB_VISIT', 'DOWNLOAD', 'SEMINAR', 'MEETING', 'VISIT')
 or a.direction = 'INBOUND'
 or a.kind = 'CALL' and a.outcome = 'CONNECTED')
