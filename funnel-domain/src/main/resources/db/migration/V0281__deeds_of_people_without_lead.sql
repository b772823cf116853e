-- Finds what people did of whom there is no lead.
create index activity_contact_alone on activity (contact_id, occurred_at desc) where lead_id is null and contact_id is not null;
