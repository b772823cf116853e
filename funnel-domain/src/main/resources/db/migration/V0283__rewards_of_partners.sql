-- What a partner earns by the deals that are won through it; null: nothing of the kind is agreed.
alter table partner
    add column reward_rate    numeric(6, 5) check (reward_rate between 0 and 1),      -- share of the won amount
    add column reward_per_win numeric(18, 4) check (reward_per_win >= 0);             -- yen for each won deal
