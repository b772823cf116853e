select count(*)
from lead l
/* which */
