-- What our mails say, in both languages. Placeholders stand in double braces; everything else is literal.

create table mail_template (
    id          bigint primary key default nextval('record_id'),
    purpose     text    not null check (purpose in ('FREE', 'APPOINTMENT_CONFIRMED', 'APPOINTMENT_MOVED', 'APPOINTMENT_CANCELLED',
                                                    'APPOINTMENT_REMINDER', 'INQUIRY_ANSWER')),
    name        text    not null unique,
    subject_ja  text    not null,
    body_ja     text    not null,
    subject_en  text    not null,
    body_en     text    not null,
    active      boolean not null default true,
    version     integer not null default 0
);
-- What is sent by itself has one text each; people choose among the others.
create unique index mail_template_purpose on mail_template (purpose) where purpose like 'APPOINTMENT%';

insert into mail_template (purpose, name, subject_ja, body_ja, subject_en, body_en) values
('APPOINTMENT_CONFIRMED', 'アポ確認', '【{{our_company}}】お打ち合わせ日時のご確認（{{when}}）',
'{{company}}
{{person}}

お世話になっております。{{our_company}}です。
お打ち合わせの日時を、以下のとおり承りました。

日時：{{when}}（{{minutes}}分）
場所：{{place}}
担当：{{rep}}

カレンダーに追加できるファイルを添付しております。
ご都合が変わった場合は、下のページから日時の変更・キャンセルをお願いいたします。
{{link}}

当日お話しできることを楽しみにしております。

{{our_company}}　{{rep}}
{{rep_email}}
', '[{{our_company}}] Your meeting on {{when}}',
'Dear {{person}},

Thank you for your time. Your meeting with {{our_company}} is confirmed.

When: {{when}} ({{minutes}} minutes)
Where: {{place}}
With: {{rep}}

A file for your calendar is attached.
To change or cancel the meeting, please use this page:
{{link}}

We look forward to talking with you.

{{rep}}, {{our_company}}
{{rep_email}}
'),
('APPOINTMENT_MOVED', 'アポ日時変更', '【{{our_company}}】お打ち合わせ日時の変更（{{when}}）',
'{{company}}
{{person}}

お世話になっております。{{our_company}}です。
お打ち合わせの日時を、以下のとおり変更いたしました。

日時：{{when}}（{{minutes}}分）
場所：{{place}}
担当：{{rep}}

添付のファイルで、カレンダーの予定を更新できます。
ふたたびご都合が変わった場合は、こちらからお知らせください。
{{link}}

{{our_company}}　{{rep}}
{{rep_email}}
', '[{{our_company}}] Your meeting was moved to {{when}}',
'Dear {{person}},

Your meeting with {{our_company}} was moved.

When: {{when}} ({{minutes}} minutes)
Where: {{place}}
With: {{rep}}

The attached file updates the entry in your calendar.
To change or cancel the meeting again, please use this page:
{{link}}

{{rep}}, {{our_company}}
{{rep_email}}
'),
('APPOINTMENT_CANCELLED', 'アポ取消', '【{{our_company}}】お打ち合わせ取り消しのご連絡（{{when}}）',
'{{company}}
{{person}}

お世話になっております。{{our_company}}です。
下記のお打ち合わせは、取り消しとなりました。

日時：{{when}}
担当：{{rep}}

あらためてご相談の機会をいただけましたら幸いです。

{{our_company}}　{{rep}}
{{rep_email}}
', '[{{our_company}}] Your meeting on {{when}} is cancelled',
'Dear {{person}},

Your meeting with {{our_company}} on {{when}} is cancelled.

We would be glad to hear from you again.

{{rep}}, {{our_company}}
{{rep_email}}
'),
('APPOINTMENT_REMINDER', 'アポ前日のご案内', '【{{our_company}}】お打ち合わせのご案内（{{when}}）',
'{{company}}
{{person}}

お世話になっております。{{our_company}}です。
お打ち合わせの時間が近づいてまいりましたので、ご案内いたします。

日時：{{when}}（{{minutes}}分）
場所：{{place}}
担当：{{rep}}

ご都合が変わった場合は、こちらからお知らせください。
{{link}}

{{our_company}}　{{rep}}
{{rep_email}}
', '[{{our_company}}] Reminder: your meeting on {{when}}',
'Dear {{person}},

This is a reminder of your meeting with {{our_company}}.

When: {{when}} ({{minutes}} minutes)
Where: {{place}}
With: {{rep}}

To change or cancel the meeting, please use this page:
{{link}}

{{rep}}, {{our_company}}
{{rep_email}}
'),
('INQUIRY_ANSWER', '問い合わせ受付', '【{{our_company}}】お問い合わせありがとうございます',
'{{company}}
{{person}}

このたびはお問い合わせいただき、誠にありがとうございます。
{{our_company}}です。

内容を確認のうえ、担当者よりご連絡いたします。
お急ぎの場合は、このメールにご返信ください。

{{our_company}}
', '[{{our_company}}] Thank you for your inquiry',
'Dear {{person}},

Thank you for your inquiry. We will get back to you shortly.
If it is urgent, please answer this mail.

{{our_company}}
'),
('FREE', '資料送付', '【{{our_company}}】ご案内資料の送付',
'{{company}}
{{person}}

お世話になっております。{{our_company}}の{{rep}}です。
先ほどはお時間をいただき、ありがとうございました。

お話しした資料をお送りいたします。ご確認のほど、よろしくお願いいたします。

{{our_company}}　{{rep}}
{{rep_email}}
', '[{{our_company}}] The material we talked about',
'Dear {{person}},

Thank you for the conversation. Here is the material we talked about.

{{rep}}, {{our_company}}
{{rep_email}}
');

-- Appointments of which the prospect gets mails, and in which language; null: none.
alter table appointment add column mails_in text check (mails_in in ('ja', 'en'));

-- Secrets that all nodes share, made when first needed.
create table shared_secret (name text primary key, value bytea not null);

-- With it a calendar program reads somebody's appointments; only the hash is kept.
create table calendar_feed (
    user_id     bigint primary key references app_user,
    hash        bytea       not null unique,
    created_at  timestamptz not null
);
