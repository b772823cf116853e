-- Who gets a digest.
select r.user_id from digest_recipient r where r.digest_id = :digest order by r.user_id
