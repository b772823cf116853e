-- Whose a lead was before it became its present owner's: each person with the end of that time, so that a figure by rep says who
-- had the lead when it came in, whoever has it now. While nobody had it there is no row.
create table lead_owner_past (
    id       bigint generated always as identity primary key,
    lead_id  bigint      not null references lead on delete cascade,
    owner_id bigint      not null references app_user,
    until_at timestamptz not null
);
create index lead_owner_past_lead on lead_owner_past (lead_id, until_at);
create index lead_owner_past_owner on lead_owner_past (owner_id);

-- By a trigger, since leads change hands one by one, by rules and by imports; an import that is taken back takes this back, too.
create function keep_lead_owner() returns trigger
language plpgsql
as $$
begin
    if new.version < old.version then
        delete from lead_owner_past p where p.lead_id = old.id and p.until_at >= old.updated_at;
    elsif old.owner_id is not null then
        insert into lead_owner_past (lead_id, owner_id, until_at)
        values (old.id, old.owner_id, greatest(old.updated_at, new.updated_at));
    end if;
    return null;
end
$$;
create trigger lead_owner_kept after update of owner_id on lead
    for each row when (old.owner_id is distinct from new.owner_id) execute function keep_lead_owner();
