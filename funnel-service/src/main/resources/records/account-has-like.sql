exists (select from account b where b.matching_key = a.matching_key and b.id <> a.id)
