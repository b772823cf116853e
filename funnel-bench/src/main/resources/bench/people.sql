-- The people of the made-up company, once: forty of inside sales in four teams, ten of field sales, five of customer success,
-- a manager of each department and marketing. Whoever has a role signs in with the password "bench-password-1".
insert into channel (name, class)
select 'ch-' || lpad(g::text, 2, '0'), (array['ADVERTISING', 'OWNED_MEDIA', 'EVENT', 'OUTBOUND', 'REFERRAL', 'OTHER'])[1 + g % 6]
from generate_series(0, 11) g
on conflict do nothing;
insert into team (name, department)
select * from (values ('SDR 1', 'SDR'), ('SDR 2', 'SDR'), ('SDR 3', 'SDR'), ('BDR 1', 'BDR'), ('FS 1', 'FS'), ('CS 1', 'CS'), ('MK 1', 'MK'))
              as t (name, department)
where not exists (select from team);
insert into app_user (external_id, display_name, kana, email, role, password_hash, hired_on)
select lower(p.role) || p.no, p.word || p.no, p.word || lpad(p.no::text, 2, '0'), lower(p.role) || p.no || '@bench.example', p.role,
       '{noop}bench-password-1', date '2020-04-01'
from (
    select 'SDR' as role, g as no, '担当' as word from generate_series(1, 30) g
    union all select 'BDR', g, '開拓' from generate_series(1, 10) g
    union all select 'FIELD', g, '営業' from generate_series(1, 10) g
    union all select 'CS', g, '支援' from generate_series(1, 5) g
    union all select 'MARKETING', 1, '販促'
    union all select 'MANAGER', g, '課長' from generate_series(1, 4) g) p
on conflict do nothing;
insert into team_membership (user_id, team_id, since)
select u.id, t.id, '-infinity'
from app_user u
join team t on t.name = case u.role
    when 'SDR' then 'SDR ' || 1 + right(u.external_id, 1)::integer % 3
    when 'BDR' then 'BDR 1' when 'FIELD' then 'FS 1' when 'CS' then 'CS 1' when 'MARKETING' then 'MK 1'
    when 'MANAGER' then (array['SDR 1', 'BDR 1', 'FS 1', 'CS 1'])[right(u.external_id, 1)::integer] end
on conflict do nothing;
