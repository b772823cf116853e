-- 日本語
select lead_id /* more columns */
from lead
where true /* scope */
order by 1 /* an ordinary comment */
