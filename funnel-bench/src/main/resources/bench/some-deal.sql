-- An open deal of field1.
select min(o.id) from opportunity o join app_user u on u.id = o.owner_id where u.external_id = 'field1' and o.outcome = 'OPEN'
