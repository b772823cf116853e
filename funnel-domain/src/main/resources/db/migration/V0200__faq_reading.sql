-- How a question is read, in kana: who types while talking finds it before any kanji is chosen.
alter table faq_entry add column reading text;
