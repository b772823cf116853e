select count(*)
/* from */
