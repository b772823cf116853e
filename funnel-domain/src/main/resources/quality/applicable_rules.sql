-- The rules that judge any cycle of these leads.
select distinct rule_id
from (
    /* applicable */
) y
order by rule_id
