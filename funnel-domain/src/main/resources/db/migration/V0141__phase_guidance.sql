-- 営業プロセス: what to find out, what to agree and what to do next in each phase, and what of it is done on a deal.
-- An item is retired rather than deleted, so that its ticks keep their meaning.

create table guidance_item (
    id        bigint primary key default nextval('record_id'),
    phase     text not null references phase_definition,
    kind      text not null check (kind in ('FIND_OUT', 'AGREE', 'NEXT')),
    position  smallint not null,
    text_ja   text not null,
    text_en   text not null,
    active    boolean not null default true,
    version   integer not null default 0
);
create index guidance_item_phase on guidance_item (phase, kind, position);

create table guidance_tick (
    opportunity_id  bigint not null references opportunity on delete cascade,
    item_id         bigint not null references guidance_item,
    ticked_by       bigint references app_user,
    ticked_at       timestamptz not null,
    primary key (opportunity_id, item_id)
);

insert into guidance_item (phase, kind, position, text_ja, text_en) values
    ('FIRST_MEETING', 'FIND_OUT', 1, '現状の業務の流れと、困っている点を具体的な数字で聞く', 'How they work today, and what troubles them, in numbers'),
    ('FIRST_MEETING', 'FIND_OUT', 2, '検討のきっかけと、解決したい時期を聞く', 'What set this off, and by when it shall be solved'),
    ('FIRST_MEETING', 'FIND_OUT', 3, '検討に関わる人と、それぞれの役割を聞く', 'Who takes part in the decision, and in which role'),
    ('FIRST_MEETING', 'AGREE', 1, '次回打ち合わせの目的と日時を合意する', 'Purpose and date of the next meeting'),
    ('FIRST_MEETING', 'NEXT', 1, '当日中に議事録を送り、認識の違いがないか確認する', 'Send the minutes the same day and have them confirmed'),
    ('NEEDS_AGREED', 'FIND_OUT', 1, '課題を放置した場合の損失を金額で確かめる', 'What it costs to leave the problem as it is'),
    ('NEEDS_AGREED', 'FIND_OUT', 2, '比較している他社と、選定の基準を聞く', 'Which alternatives they compare, and by what criteria'),
    ('NEEDS_AGREED', 'FIND_OUT', 3, '予算の有無と、確保の手続きを聞く', 'Whether there is a budget, and how it is obtained'),
    ('NEEDS_AGREED', 'AGREE', 1, '解決すべき課題と優先順位を、お客様の言葉で合意する', 'The problems to be solved and their order, in the customer''s words'),
    ('NEEDS_AGREED', 'NEXT', 1, '課題に対応した提案の骨子を作り、関係者への説明の場を設定する', 'Outline a proposal to these problems and arrange to present it to all concerned'),
    ('VALUE_AGREED', 'FIND_OUT', 1, '導入効果の試算に必要な数字を聞く', 'The numbers that an estimate of the benefit needs'),
    ('VALUE_AGREED', 'FIND_OUT', 2, '導入への懸念と、反対しそうな人を聞く', 'Worries about it, and who may object'),
    ('VALUE_AGREED', 'AGREE', 1, '提案の内容が課題を解決することを合意する', 'That the proposal solves the problem'),
    ('VALUE_AGREED', 'AGREE', 2, '費用対効果の考え方を合意する', 'How cost and benefit are reckoned'),
    ('VALUE_AGREED', 'NEXT', 1, '決裁者との面談を依頼し、稟議に使う資料を一緒に準備する', 'Ask for a meeting with the decision maker and prepare the papers together'),
    ('DECISION_MAKER_AGREED', 'FIND_OUT', 1, '稟議・契約までの手順、必要な書類、日程を聞く', 'Steps, papers and dates on the way to a contract'),
    ('DECISION_MAKER_AGREED', 'FIND_OUT', 2, '決裁者が重視する点と、見送る場合の理由を聞く', 'What the decision maker cares about, and what would make them decline'),
    ('DECISION_MAKER_AGREED', 'AGREE', 1, '導入の方針と開始時期を決裁者と合意する', 'With the decision maker: that it shall be introduced, and when'),
    ('DECISION_MAKER_AGREED', 'AGREE', 2, '契約までの日程表を双方で合意する', 'A timetable of both sides up to the contract'),
    ('DECISION_MAKER_AGREED', 'NEXT', 1, '見積書を提出し、有効期限と回答期日を伝える', 'Hand in the quote with its validity and the day of their answer'),
    ('NEGOTIATION', 'FIND_OUT', 1, '価格・契約条件で譲れない点を聞く', 'Terms that are not negotiable for them'),
    ('NEGOTIATION', 'FIND_OUT', 2, '法務・購買の確認事項と期間を聞く', 'What legal and purchasing check, and how long it takes'),
    ('NEGOTIATION', 'AGREE', 1, '価格、範囲、支払条件を合意する', 'Price, scope and terms of payment'),
    ('NEGOTIATION', 'NEXT', 1, '契約書の案を送り、確認の期日を決める', 'Send the draft contract and fix the day by which it is checked'),
    ('VERBAL_COMMIT', 'FIND_OUT', 1, '稟議の進み具合と、残っている承認者を聞く', 'How far the approval has come, and who is still to sign'),
    ('VERBAL_COMMIT', 'AGREE', 1, '契約の締結日と利用開始日を合意する', 'The day of signing and the day of the start'),
    ('VERBAL_COMMIT', 'NEXT', 1, '電子契約を送付し、締結を見届ける', 'Send the contract for signature and see it signed'),
    ('VERBAL_COMMIT', 'NEXT', 2, 'カスタマーサクセスへの引継ぎ日程を決め、背景と約束した内容を伝える', 'Fix the handover to customer success and pass on the background and what was promised'),
    ('ON_HOLD', 'FIND_OUT', 1, '保留の理由と、再開の条件を聞く', 'Why it waits, and what would set it going again'),
    ('ON_HOLD', 'AGREE', 1, '再開する日と、それまでの連絡方法を合意する', 'The day to resume, and how to keep in touch until then'),
    ('ON_HOLD', 'NEXT', 1, '再開日の2週間前に近況を確認する', 'Ask for news two weeks before that day');
