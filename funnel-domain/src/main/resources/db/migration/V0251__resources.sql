-- What figures of resources assume; null: nobody said.
alter table company_setting
    add column opportunity_capacity numeric(7, 2) check (opportunity_capacity > 0), -- new deals that a person of field sales can take on in a month
    add column ramp_months smallint check (ramp_months between 1 and 36);          -- from being hired to a full quota
