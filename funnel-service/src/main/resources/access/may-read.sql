select exists (select 1 where true /* scope */)
