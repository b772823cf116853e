-- The values that a text field of leads has most often. Aliases as in evaluate.sql.
select value, count(*) as leads
from (
    select btrim(/* value */) as value
    from /* subjects */
    left join account a on a.id = m.account_id
    left join contact c on c.id = m.contact_id
    left join channel ch on ch.id = l.channel_id
    left join campaign cp on cp.id = l.campaign_id
    /* joins */
) v
where fold_text(value) <> ''
group by value
order by leads desc, value
limit :most
