select name, id from /* table */
where name = any (:names)
