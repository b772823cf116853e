-- The record that a sent form made, if it made one: who sends it again is led to that one.
alter table sent_form add column made bigint;
