exists (select from account_signal g
        where g.account_id = a.id and g.happened_on >= (now() at time zone (select zone from company_setting))::date - 30)
