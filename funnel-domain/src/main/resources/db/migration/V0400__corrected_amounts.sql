-- An amount that was noted wrongly and put right after the deal had closed: when, and by whom; both null for any other amount.
alter table opportunity_amount
    add corrected_at timestamptz,
    add corrected_by bigint references app_user;
