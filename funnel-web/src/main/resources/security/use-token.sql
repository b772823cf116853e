-- Whose token this is, if it may be used. Its use is noted, though not at every call of a busy program.
with token as (
    select t.id, t.user_id
    from api_token t
    where t.hash = :hash
      and t.revoked_at is null
      and (t.expires_on is null or t.expires_on >= (:now at time zone (select zone from company_setting))::date)
), noted as (
    update api_token t
    set last_used_at = :now
    from token
    where t.id = token.id
      and (t.last_used_at is null or t.last_used_at < :now - interval '5 minutes')
)
select user_id from token
