-- Whether nobody has begun to work here: no leads, and nobody but administrators.
select not exists (select 1 from lead)
   and not exists (select 1 from app_user where role is distinct from 'ADMIN')
