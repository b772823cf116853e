-- How a partner stands, as follows from its days and from what it registers (partner_registration).

-- Whether it has registered a lead or a deal in the 90 days before a day.
create or replace function partner_active(partner bigint, until date) returns boolean
language sql stable
as $$
    select exists (
        select from partner_registration r
        where r.partner_id = partner and r.registered_on >= until - 90 and r.registered_on < until)
$$;

-- The name of a PartnerStage on the evening before a day.
create or replace function partner_stage(p partner, until date) returns text
language sql stable
as $$
    select case
               when p.contracted_on is null or p.contracted_on >= until then 'CANDIDATE'
               when p.ended_on < until then 'TERMINATED'
               when partner_active(p.id, until) then 'ACTIVATED'
               when exists (select from partner_registration r where r.partner_id = p.id and r.registered_on < until) then 'DORMANT'
               else 'CONTRACTED'
           end
$$;
