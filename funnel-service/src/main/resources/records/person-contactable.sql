(c.phone is not null or c.email is not null)
