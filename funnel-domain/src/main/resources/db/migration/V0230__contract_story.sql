-- What became of a deal's contract, one line for each thing told; the contract itself only knows how it stands now.
create table contract_change (
    id              bigint primary key default nextval('record_id'),
    opportunity_id  bigint      not null references opportunity on delete cascade,
    status          text        not null check (status in ('NONE', 'SENT', 'VIEWED', 'DECLINED', 'SIGNED')),  -- reached; NONE: taken back
    occurred_at     timestamptz not null,
    occurred_on     date,
    recorded_at     timestamptz not null,
    changed_by      bigint references app_user,  -- null: the service that has it signed told
    unique (opportunity_id, status, occurred_at)
);

insert into contract_change (opportunity_id, status, occurred_at, occurred_on, recorded_at)
select c.opportunity_id, told.status, told.day::timestamp at time zone s.zone, told.day, now()
from deal_contract c
cross join company_setting s
cross join lateral (values ('SENT', c.sent_on), ('VIEWED', c.viewed_on), ('DECLINED', c.declined_on), ('SIGNED', c.signed_on))
           as told (status, day)
where told.day is not null;
