-- The records known under some external ids.
select external_id, id from /* table */
where external_id = any (:keys)
