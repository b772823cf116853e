(select string_agg(f.label || ': ' || (y.attrs ->> f.key), E'\n' order by f.label)
 from custom_field f
 where y.kind = 'SURVEY' and f.record_type = 'ACTIVITY' and y.attrs ->> f.key is not null)
