insert into notice (user_id, kind, occasion, lead_id, opportunity_id, actor_id, word, moment, day, told_at)
values (:user, :kind, :occasion, :lead, :opportunity, :actor, :word, :moment, :day, :now)
on conflict (user_id, occasion) do nothing
returning id
