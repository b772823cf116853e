-- The records that people of a partner may read, decided by their root: what came through the firm that they work for.
and exists (select from (
    select s.id from lead s where s.partner_id = (/* firm */)
    union all
    select s.root from opportunity s where s.partner_id = (/* firm */)
) scoped (root) where scoped.root = /* root */ /* one by one */)
