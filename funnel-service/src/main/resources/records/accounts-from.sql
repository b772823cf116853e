-- The companies of a list, as far as the viewer may read them.
from account a
where /* visible */
/* filters */
