/* now */
  and f./* place */ = :place
  and (:band = -1
       or coalesce(width_bucket((:today - f./* since */)::float8, cast(:limits as float8[])), cardinality(cast(:limits as float8[])) + 1) = :band)
  and (not :overUsual or :today - f./* since */ > (select u.days from (/* usual */) u where u.place = :place))
