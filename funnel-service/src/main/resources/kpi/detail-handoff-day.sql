f.occurred_on::text
