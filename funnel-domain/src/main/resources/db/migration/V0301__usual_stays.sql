-- How long those that left a stage or phase within the last year had stayed there, remembered (flow/usual-stays.sql): a year's habit
-- that no day changes much, reckoned from all its changes.
create table usual_stay (
    standings    text             not null,       -- LEADS, DEALS
    place        text             not null,       -- the stage or phase
    days         double precision not null,       -- three in four stayed no longer
    stays        bigint           not null,
    primary key (standings, place)
);
