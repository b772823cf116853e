-- What a lead's data and its acts are worth at present, and the cell of the grid that follows: A-D by attributes, 1-4 by
-- behaviour. The two axes are never added up. Written by io.fukan.scoring only; a lead without a row was not scored yet.
create table lead_score (
    lead_id          bigint primary key references lead on delete cascade,
    attribute_score  smallint    not null,
    behaviour_score  smallint    not null,
    cell_letter      char(1)     not null check (cell_letter between 'A' and 'D'),
    cell_number      smallint    not null check (cell_number between 1 and 4),
    computed_at      timestamptz not null
);
