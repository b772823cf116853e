-- The records of a year as the first version wrote them: {n} sets one run apart from another.
-- One lead that became a customer and left, one recycled and come back, one given back; a deal without a lead.
do $$
declare
    team bigint; sdr bigint; fs bigint; acc bigint; con bigint; ch bigint; camp bigint;
    won bigint; again bigint; returned bigint; call bigint; appt bigint; deal bigint; lone bigint;
begin
    insert into team (name, department) values ('東日本営業 {n}', 'FS') returning id into team;
    insert into app_user (display_name, email, role) values ('佐藤 恵 {n}', 'sdr{n}@example.jp', 'SDR') returning id into sdr;
    insert into app_user (display_name, email, role) values ('田中 翔 {n}', 'fs{n}@example.jp', 'FIELD') returning id into fs;
    insert into team_membership (user_id, team_id) values (fs, team);
    insert into account (name, matching_key, corporate_number, employees, attrs, search_text, created_at, updated_at)
    values ('株式会社青葉 {n}', '青葉{n}', null, 120, '{"grade": "A"}', '株式会社青葉 {n}', '2025-05-01', '2025-05-01') returning id into acc;
    insert into contact (account_id, last_name, first_name, email, phone, search_text, created_at, updated_at)
    values (acc, '高橋', '健', 'ken{n}@example.jp', '+81312345678', '高橋 健', '2025-05-01', '2025-05-01') returning id into con;
    insert into channel (name, class) values ('展示会 {n}', 'EVENT') returning id into ch;
    insert into campaign (name, channel_id) values ('春の展示会 {n}', ch) returning id into camp;

    insert into lead (external_id, account_id, contact_id, channel_id, campaign_id, owner_id, track, stage, acquired_at,
                      next_action, next_action_on, created_at, updated_at)
    values ('W-{n}', acc, con, ch, camp, sdr, 'SDR', 'ACCEPTED', '2025-05-01 10:00+09', null, null, now(), now()) returning id into won;
    insert into stage_change (lead_id, track, from_stage, to_stage, occurred_at, recorded_at, changed_by)
    values (won, 'SDR', null, 'UNTOUCHED', '2025-05-01 10:00+09', now(), null),
           (won, 'SDR', 'UNTOUCHED', 'ATTEMPTING', '2025-05-02 10:00+09', now(), sdr),
           (won, 'SDR', 'ATTEMPTING', 'CONNECTED', '2025-05-02 10:00+09', now(), sdr);
    insert into quality_judgement (lead_id, quality, cause, judged_at) values (won, 'QUALITY', 'RULE', '2025-05-01');
    insert into activity (kind, direction, lead_id, rep_id, occurred_at, recorded_at, outcome, duration_seconds, note)
    values ('CALL', 'OUTBOUND', won, sdr, '2025-05-02 10:00+09', now(), 'CONNECTED', 300, '来週に訪問')  returning id into call;
    insert into appointment (lead_id, account_id, booked_at, scheduled_at, held_at, status, booked_through, call_id, set_by,
                             assigned_to, criteria_met, recorded_at)
    values (won, acc, '2025-05-02 10:05+09', '2025-05-09 13:00+09', '2025-05-09 13:00+09', 'HELD', 'CALL', call, sdr, fs, true, now())
    returning id into appt;
    insert into handoff (lead_id, appointment_id, from_department, to_department, offered_by, offered_to, offered_at, due_on,
                         status, decided_by, decided_at, recorded_at)
    values (won, appt, 'SDR', 'FS', sdr, fs, '2025-05-02 10:10+09', '2025-05-07', 'ACCEPTED', fs, '2025-05-02 15:00+09', now());
    insert into opportunity (lead_id, account_id, appointment_id, product, source, phase, outcome, amount, entered_at, confirmed_at,
                             closed_at, owner_id, set_by, created_at, updated_at)
    values (won, acc, appt, '標準プラン', 'IS', 'WON', 'WON', 1200000, '2025-05-02 15:00+09', '2025-05-09 14:00+09',
            '2025-07-01 11:00+09', fs, sdr, now(), now()) returning id into deal;
    insert into phase_change (opportunity_id, from_phase, to_phase, occurred_at, recorded_at, changed_by)
    values (deal, null, 'FIRST_MEETING', '2025-05-02 15:00+09', now(), fs), (deal, 'FIRST_MEETING', 'WON', '2025-07-01 11:00+09', now(), fs);
    insert into opportunity_amount (opportunity_id, amount, effective_at) values (deal, 1200000, '2025-05-09 14:00+09');
    insert into customer (account_id, lead_id, opportunity_id, owner_id, stage, started_at, mrr, churned_at, churn_reason, created_at, updated_at)
    values (acc, won, deal, fs, 'CHURNED', '2025-07-01 11:00+09', 100000, '2026-01-31 11:00+09', '統合', now(), now());

    insert into lead (external_id, channel_id, owner_id, track, stage, cycle, acquired_at, created_at, updated_at)
    values ('A-{n}', ch, sdr, 'SDR', 'UNTOUCHED', 2, '2025-06-01 10:00+09', now(), now()) returning id into again;
    insert into stage_change (lead_id, cycle, track, from_stage, to_stage, starts_cycle, occurred_at, recorded_at, reason)
    values (again, 1, 'SDR', 'UNTOUCHED', 'RECYCLED', false, '2025-06-10 10:00+09', now(), 'NO_BUDGET'),
           (again, 2, 'SDR', 'RECYCLED', 'UNTOUCHED', true, '2025-12-10 10:00+09', now(), null);
    insert into quality_judgement (lead_id, quality, cause, judged_at) values (again, 'GENERAL', 'RULE', '2025-06-01');

    insert into lead (external_id, channel_id, owner_id, track, stage, acquired_at, created_at, updated_at)
    values ('R-{n}', ch, sdr, 'SDR', 'RETURNED', '2025-06-02 10:00+09', now(), now()) returning id into returned;
    insert into handoff (lead_id, from_department, to_department, offered_by, offered_to, offered_at, due_on, status, decided_by,
                         decided_at, return_reason, comment, recorded_at)
    values (returned, 'SDR', 'FS', sdr, fs, '2025-06-05 10:00+09', '2025-06-09', 'RETURNED', fs, '2025-06-06 10:00+09',
            'NEED_UNCLEAR', '課題が聞けていない', now());

    insert into opportunity (product, source, phase, outcome, amount, closed_at, closed_on, lost_reason, owner_id, created_at, updated_at)
    values ('拡張プラン', 'FS', 'LOST', 'LOST', 500000, '2025-08-01', '2025-08-01', 'PRICE', fs, now(), now()) returning id into lone;

    perform refresh_facts(array[won, again, returned, lone]);
end $$;
