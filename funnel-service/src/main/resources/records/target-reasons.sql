select reason from account_target where reason is not null and removed_at is null
group by reason order by count(*) desc, reason limit 100
